using System.Globalization;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class DossierWordsTests
{
    private static readonly Messages Messages = new(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc);

    [Fact]
    public void Every_state_action_and_section_has_its_words_in_each_language()
    {
        Enum[] named = [.. All<DossierState>(), .. All<DossierAction>(), .. All<DossierSection>()];
        var keys = MessageCatalog.Load(PlatformAssemblies.All).Keys.ToHashSet();
        named.Select(Messages.WordKey).Except(keys).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_names_states_and_actions_as_the_reader_does()
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers());

        Messages.Write(dossier.Discard(Guid.Empty, A.Opening).Errors[0], CultureInfo.GetCultureInfo("fr"))
            .ShouldBe("L’état actuel (déposé) ne permet pas l’action « abandonner le brouillon ». Actions possibles : "
                + "reprendre le dossier, demander des compléments, déclarer recevable, déclarer irrecevable, retirer la demande, classer sans suite.");
    }

    private static IEnumerable<Enum> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Cast<Enum>();
}

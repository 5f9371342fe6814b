using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>One open call, drafted and published as a programme manager would.</summary>
internal sealed class CallsDemonstration(IAuthority authority, TimeProvider clock) : IDemonstrationPart
{
    private const string Manager = "programme-manager";

    public string Module => "calls";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var found = Of(await stage.SendAsync(Manager, new BrowseCalls(Text: SocialCohesionCall.Title), cancellationToken)).Items;
        var present = found.FirstOrDefault(call => call.Title == SocialCohesionCall.Title);
        var callId = present?.Id ?? await DraftAsync(stage, cancellationToken);
        if (present is null or { Phase: CallPhase.Draft }) Expect(await stage.SendAsync(Manager, new PublishCall(callId), cancellationToken));
        await stage.SettleAsync(cancellationToken);
    }

    private async Task<Guid> DraftAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var today = LegalInstant.DateOf(clock.GetUtcNow(), authority.Zone);
        return Of(await stage.SendAsync(Manager, new DraftCall(SocialCohesionCall.For(today, authority)), cancellationToken)).Id;
    }

    private static T Of<T>(Result<T> outcome)
    {
        Expect(outcome);
        return outcome.Value;
    }

    private static void Expect(IOutcome outcome)
    {
        if (!outcome.IsSuccess) throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", outcome.Errors.Select(error => $"{error.Code} {error.Target}"))}.");
    }
}

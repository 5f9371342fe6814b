using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>The last step towards the state in which a file is shown, and who takes it.</summary>
internal static class DemonstrationSteps
{
    private const string Instructor = "instructor";

    /// <summary>The step, by the instructor or, without an account, by the file's own operator; nothing where submitting was the last.</summary>
    public static (string? Account, ICommand Step)? To(DossierState state, Guid id, DateTimeOffset now) => state switch
    {
        DossierState.AwaitingCompletion => (Instructor, new RequestCompletion(id, new RequestCompletionBody(
            [new CompletionItemBody(DossierSection.Publics, CompletionFault.Incomplete, "Précisez l’âge et le quartier des participants.")],
            DateOnly.FromDateTime(now.UtcDateTime).AddDays(21)))),
        DossierState.Admissible => (Instructor, new DeclareAdmissible(id)),
        DossierState.Inadmissible => (Instructor, new DeclareInadmissible(id, new ReasonBody("L’action se déroule hors des quartiers prioritaires."))),
        DossierState.ClosedWithoutAction => (Instructor, new CloseWithoutAction(id, new ReasonBody("L’opérateur a repris ce projet avec une autre association."))),
        DossierState.Withdrawn => (null, new WithdrawDossier(id)),
        DossierState.Discarded => (null, new DiscardDraft(id)),
        _ => null,
    };
}

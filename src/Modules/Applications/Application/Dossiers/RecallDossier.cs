using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Takes a submitted file back before the deadline: it is a draft again, its place in the call is free and its receipt counts no more. Submitted again, it
/// keeps its tracking number.
/// </summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record RecallDossier(Guid DossierId) : ICommand;

internal sealed class RecallDossierHandler(IAddressedDossiers dossiers, IKnownCalls calls, ICaller caller, TimeProvider clock) : ICommandHandler<RecallDossier>
{
    public async Task<Result> Handle(RecallDossier command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.SubmitRefusal(dossier), cancellationToken);
        if (!found.IsSuccess) return found;
        return await calls.FindUnchangedAsync(found.Value.CallId, cancellationToken) is { } call
            ? found.Value.Recall(call.IsCancelled, call.Published.SubmissionDeadline, caller.UserId!.Value, clock.GetUtcNow())
            : ReferenceErrors.NotKnownYet(found.Value.CallId, "/callId");
    }
}

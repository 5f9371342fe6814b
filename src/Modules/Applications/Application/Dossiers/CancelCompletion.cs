using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Takes the open completion request back: the file goes on as it was submitted, where it was. What the operator had begun to change is not kept, and its receipt counts as before.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record CancelCompletion(Guid DossierId) : ICommand;

internal sealed class CancelCompletionHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<CancelCompletion>
{
    public async Task<Result> Handle(CancelCompletion command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.CancelCompletion(caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Says that the operator has not completed its file by the due date: it stays as it was submitted, and is inadmissible where that was not decided yet.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record LapseCompletion(Guid DossierId) : ICommand;

internal sealed class LapseCompletionHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<LapseCompletion>
{
    public async Task<Result> Handle(LapseCompletion command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.Lapse(caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}

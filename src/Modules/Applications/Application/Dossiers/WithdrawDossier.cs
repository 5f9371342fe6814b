using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Withdraws a submitted file, at any time before the decision; nothing brings it back.</summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record WithdrawDossier(Guid DossierId) : ICommand;

internal sealed class WithdrawDossierHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<WithdrawDossier>
{
    public async Task<Result> Handle(WithdrawDossier command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.SubmitRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.Withdraw(caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}

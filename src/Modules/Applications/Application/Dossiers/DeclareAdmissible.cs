using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Says that a file is complete and meets the conditions of its call.</summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record DeclareAdmissible(Guid DossierId) : ICommand;

internal sealed class DeclareAdmissibleHandler(IAddressedDossiers dossiers, ICaller caller, TimeProvider clock) : ICommandHandler<DeclareAdmissible>
{
    public async Task<Result> Handle(DeclareAdmissible command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        return found.IsSuccess ? found.Value.DeclareAdmissible(caller.UserId!.Value, clock.GetUtcNow()) : found;
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Gives a draft up, or one that has expired; nothing brings it back.</summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record DiscardDraft(Guid DossierId) : ICommand;

internal sealed class DiscardDraftHandler(IAddressedDossiers dossiers, IFiles files, ICaller caller, TimeProvider clock) : ICommandHandler<DiscardDraft>
{
    public async Task<Result> Handle(DiscardDraft command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.EditRefusal(dossier), cancellationToken);
        if (!found.IsSuccess) return found;
        var discarded = found.Value.Discard(caller.UserId!.Value, clock.GetUtcNow());
        if (discarded.IsSuccess && found.Value is { Submissions: 0, Content.Documents.Count: > 0 }) files.RemoveAllOf(command.DossierId);
        return discarded;
    }
}

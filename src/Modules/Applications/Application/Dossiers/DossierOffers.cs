using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What a refusal offers with a file: what GetDossier does.</summary>
internal sealed class DossierOffers(IQueryHandler<GetDossier, DossierResponse> read) : IOffers
{
    public Type Actions => typeof(DossierAction);

    public string IdentifiedBy => nameof(GetDossier.DossierId);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetDossier((Guid)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}

using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Finds the file that a command addresses, for a caller who may act on it, at the version that the caller saw.</summary>
internal interface IAddressedDossiers
{
    /// <summary>Finds the file; who may not know of it hears that there is none, whatever version was sent.</summary>
    Task<Result<Dossier>> FindAsync(Guid dossierId, Func<DossierAccess, Dossier, Error?> refusal, CancellationToken cancellationToken);
}

internal sealed class AddressedDossiers(IDossierRepository dossiers, ISigningAccess signing, ICircumstances circumstances, RequestContext request) : IAddressedDossiers
{
    public async Task<Result<Dossier>> FindAsync(Guid dossierId, Func<DossierAccess, Dossier, Error?> refusal, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(dossierId), cancellationToken) is not { } dossier) return DossierErrors.NotFound(dossierId);
        var access = await signing.OfAsync(dossier.OperatorId, dossier.CallId, dossier.Content, cancellationToken);
        if (refusal(access, dossier) is { } refused) return refused;
        await circumstances.TellAsync(dossier, cancellationToken);
        return request.ExpectedVersion is { } version && version != dossier.Version ? DossierErrors.VersionChanged() : dossier;
    }
}

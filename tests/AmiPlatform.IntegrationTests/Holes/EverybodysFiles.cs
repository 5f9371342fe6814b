using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Forgets to ask for which operator the caller acts.</summary>
internal sealed class EverybodysFiles(ISigningAccess careful) : ISigningAccess
{
    public Task<DossierAccess> OfAsync(Guid operatorId, Guid callId, DossierContent content, CancellationToken cancellationToken) => careful.OfAsync(operatorId, callId, content, cancellationToken);

    public async Task<DossierAccess> OfAsync(DossierView view, CancellationToken cancellationToken) => await careful.OfAsync(view, cancellationToken) with { Role = MemberRole.Viewer };
}

using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What a caller may do with a file where signing matters: a Representative signs, and so does a member with a delegation in force.</summary>
internal interface ISigningAccess
{
    Task<DossierAccess> OfAsync(Guid operatorId, Guid callId, DossierContent content, CancellationToken cancellationToken);

    /// <summary>The same for a file that was read with the caller's role.</summary>
    Task<DossierAccess> OfAsync(DossierView view, CancellationToken cancellationToken);
}

internal sealed class SigningAccess(IKnownOperators operators, IAuthority authority, ICaller caller, TimeProvider clock) : ISigningAccess
{
    public async Task<DossierAccess> OfAsync(Guid operatorId, Guid callId, DossierContent content, CancellationToken cancellationToken) =>
        await WithDelegationAsync(await DossierAccess.OfAsync(caller, operators, operatorId, content, cancellationToken), operatorId, callId, cancellationToken);

    public Task<DossierAccess> OfAsync(DossierView view, CancellationToken cancellationToken) =>
        WithDelegationAsync(DossierAccess.Of(caller, view), view.OperatorId, view.CallId, cancellationToken);

    private async Task<DossierAccess> WithDelegationAsync(DossierAccess access, Guid operatorId, Guid callId, CancellationToken cancellationToken)
    {
        if (access.Role is null or MemberRole.Representative) return access;
        var today = authority.DateOf(clock.GetUtcNow());
        return access with { HoldsDelegation = await operators.HoldsDelegationAsync(operatorId, caller.UserId!.Value, callId, today, cancellationToken) };
    }
}

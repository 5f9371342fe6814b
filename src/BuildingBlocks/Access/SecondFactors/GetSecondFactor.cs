using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>Whether the account signs in with a second factor, and how many recovery codes are left.</summary>
[Requires(AccessPermissions.OwnAccount)]
[OpenToEnrolment]
internal sealed record GetSecondFactor : IAccessRequest<SecondFactorResponse>;

/// <param name="IsTwoFactorEnabled">Whether it does.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes have not served.</param>
/// <param name="Since">Since when it does.</param>
internal sealed record SecondFactorResponse(bool IsTwoFactorEnabled, int RecoveryCodesLeft, DateTimeOffset? Since = null);

internal sealed class GetSecondFactorHandler(ICaller caller, AccessDbContext context) : IAccessHandler<GetSecondFactor, SecondFactorResponse>
{
    public async Task<Result<SecondFactorResponse>> Handle(GetSecondFactor request, CancellationToken cancellationToken)
    {
        var factor = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(factor => factor.AccountId == caller.UserId, cancellationToken);
        return new SecondFactorResponse(factor?.IsConfirmed is true, factor?.RecoveryCodes.Count ?? 0, factor?.ConfirmedAt);
    }
}

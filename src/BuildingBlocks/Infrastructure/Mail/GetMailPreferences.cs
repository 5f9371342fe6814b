using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Reads how mailings come to the address of the signed-in account.</summary>
[Requires(MailPermissions.Own)]
internal sealed record GetMailPreferences : IQuery<MailPreferencesResponse>;

/// <summary>How mailings come to an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Mailings">Each at once, those of a day in one mail, or not at all. What is not a mailing, such as a deadline or a decision, comes at once whatever is said here.</param>
internal sealed record MailPreferencesResponse(string Address, MailingDelivery Mailings);

internal sealed class GetMailPreferencesHandler(ICaller caller, IUserDirectory accounts, PlatformDbContext context) : IQueryHandler<GetMailPreferences, MailPreferencesResponse>
{
    public async Task<Result<MailPreferencesResponse>> Handle(GetMailPreferences request, CancellationToken cancellationToken)
    {
        var userId = caller.UserId!.Value;
        if (await accounts.EmailAsync(userId, cancellationToken) is not { } email) return Error.Of(ErrorKind.Unauthenticated, "access.not-signed-in");
        var address = email.ToLowerInvariant();
        var wish = await context.MailPreferences.AsNoTracking().SingleOrDefaultAsync(row => row.Address == address, cancellationToken);
        return new MailPreferencesResponse(address, wish?.Mailings ?? MailingDelivery.Immediate);
    }
}

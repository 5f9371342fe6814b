using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Codes as a mail brings them, each of an invitation of its own: a code serves once.</summary>
internal static class StaffInvitationCodes
{
    public static async Task<string> OfNewInvitationAsync(PlatformFixture platform)
    {
        var (code, now) = (PersonalToken.Create(), platform.Clock.GetUtcNow());
        await using var scope = platform.Services.CreateAsyncScope();
        var invitation = new StaffInvitation
        {
            Id = Guid.CreateVersion7(),
            Email = $"{Guid.CreateVersion7():N}@agglo.example",
            DisplayName = "Yasmine Lefebvre",
            Roles = ["Instructor"],
            CodeHash = code.Hash,
            InvitedBy = platform.AccountId("administrator"),
            InvitedAt = now,
            ExpiresAt = now + StaffInvitation.Life,
        };
        await scope.ServiceProvider.GetRequiredService<AccessDbContext>().InviteAsync(invitation, TestContext.Current.CancellationToken);
        return code.Value;
    }
}

using System.Text;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Who holds which permission is printed to <c>docs/permissions.md</c>, so that a change of it is seen in the change itself.</summary>
public sealed class PermissionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_list_of_permissions_is_the_approved_one()
    {
        var written = Write(platform.Services.GetRequiredService<PermissionRegistry>());
        var file = Path.Combine(ApprovedDocumentsTests.Root(), "docs", "permissions.md");
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1") await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        written.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "run with AMIPLATFORM_APPROVE=1 and review the difference");
    }

    [Fact]
    public void What_is_open_to_keys_is_held_by_somebody_and_accounts_are_closed()
    {
        var permissions = platform.Services.GetRequiredService<PermissionRegistry>();
        permissions.OpenToKeys.Count.ShouldBeGreaterThan(10);
        permissions.All.Where(grant => permissions.IsOpenToKeys(grant.Permission) && grant.HeldBy.Count == 0).ShouldBeEmpty();
        permissions.OpenToKeys.ShouldNotContain(permission => permission.StartsWith("access:", StringComparison.Ordinal));
    }

    private static string Write(PermissionRegistry permissions)
    {
        var text = new StringBuilder(
            """
            # Permissions

            Every command and query names one of these, or is open to all. Printed by a test from what the modules declare. *Every account* means whoever is signed in; what they reach is
            then decided row by row, by membership. What each operation answers each kind of caller stands in [access-matrix.csv](access-matrix.csv).

            An API key has those of its scopes that its account holds at that moment. A scope is the name of a permission that is open to keys; what somebody signs or decides in person, accounts, keys and
            personal data are closed to them.

            | Permission | Held by | API keys |
            |---|---|---|

            """);
        foreach (var (permission, heldBy) in permissions.All)
            text.Append("| `").Append(permission).Append("` | ").Append(Holders(heldBy)).Append(" | ").Append(permissions.IsOpenToKeys(permission) ? "open" : "closed").Append(" |\n");
        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Holders(IReadOnlySet<string> heldBy) => heldBy.Count == 0
        ? "the platform itself"
        : string.Join(", ", heldBy.Order(StringComparer.Ordinal).Select(role => role == Roles.SignedIn ? "*every account*" : role));
}

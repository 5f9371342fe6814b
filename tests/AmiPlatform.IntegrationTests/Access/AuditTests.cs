using System.Net;
using System.Net.Http.Json;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class AuditTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Audit = "platform_audit_entries";

    [Fact]
    public async Task A_sign_in_is_of_the_account_and_a_refused_one_of_nobody_with_the_reason()
    {
        var auditor = platform.AccountId("auditor").ToString();
        using var signedIn = await platform.As("auditor");
        (await platform.CountAsync(Audit, $"Action = 'LogIn' AND Refusal IS NULL AND ActorId = '{auditor.ToUpperInvariant()}' AND Subject = 'Account:{auditor}'")).ShouldBe(1);

        using var anyone = platform.Anonymous();
        await LogInAsync(anyone, "auditor@demo.localhost");
        await LogInAsync(anyone, "nobody@demo.localhost");

        const string refused = "Action = 'LogIn' AND Refusal = 'access.sign-in-refused' AND ActorId IS NULL";
        (await platform.CountAsync(Audit, $"{refused} AND Subject = 'Account:{auditor}'")).ShouldBe(1);
        (await platform.CountAsync(Audit, $"{refused} AND Subject IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task A_permission_that_is_refused_is_noted_with_who_asked_and_for_what() => (await NotedRefusals.FaultsAsync(platform)).ShouldBeEmpty();

    private static async Task LogInAsync(HttpClient client, string email)
    {
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password = "a wrong password 1" }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Registration;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Accounts that are asked for and confirmed with a code as the mail brings it.</summary>
internal static class Registrations
{
    public static Task<JsonElement> RegisteredAsync(PlatformFixture platform, string email, string password = PlatformFixture.Password) =>
        RegisteredAsync(platform.Services, platform.Anonymous(), email, password);

    /// <summary>What the confirmation answers.</summary>
    public static async Task<JsonElement> RegisteredAsync(IServiceProvider services, HttpClient anyone, string email, string password, string? displayName = null)
    {
        using (anyone)
        {
            using var asked = await anyone.PostAsJsonAsync("/api/access/register", new { email, password, displayName });
            asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            using var confirmed = await anyone.PostAsJsonAsync("/api/access/confirm-email", new { code = await CodeAsync(services, email, password, displayName), password });
            confirmed.StatusCode.ShouldBe(HttpStatusCode.Created);
            return await confirmed.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    public static async Task<string> CodeAsync(IServiceProvider services, string email, string password, string? displayName = null)
    {
        await using var scope = services.CreateAsyncScope();
        var asked = Account.For(Guid.CreateVersion7(), email, displayName, DateTimeOffset.UnixEpoch);
        (await scope.ServiceProvider.GetRequiredService<AccountKeeper>().HashPasswordAsync(asked, password)).Succeeded.ShouldBeTrue();
        return scope.ServiceProvider.GetRequiredService<RegistrationCodes>().Make(asked);
    }
}

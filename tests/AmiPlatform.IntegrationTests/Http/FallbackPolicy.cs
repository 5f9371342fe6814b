using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>Looks whether an endpoint that says nothing of who may come is for those who are signed in.</summary>
internal static class FallbackPolicy
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IServiceProvider services) =>
        (await services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync())?.Requirements is [DenyAnonymousAuthorizationRequirement] ? []
            : ["an endpoint that declares nothing is open to who is not signed in"];
}

using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>A provider by OpenIddict on a loopback port, at which <see cref="Person"/> is signed in already.</summary>
internal sealed class OpenIddictServer : IAsyncDisposable
{
    public const string ClientId = "amiplatform";
    public const string ClientSecret = "a secret between two servers";

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SemaphoreSlim turn = new(1);
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public Identity Person { get; set; } = Identity.New();

    /// <summary>Starts it.</summary>
    /// <param name="clock">The clock of the platform.</param>
    /// <param name="callbacks">Where it sends browsers back to.</param>
    /// <param name="signedOut">Where it sends them after they have signed out.</param>
    public static async Task<OpenIddictServer> StartAsync(TimeProvider clock, IEnumerable<Uri> callbacks, Uri signedOut)
    {
        var server = new OpenIddictServer();
        await server.connection.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(clock);
        builder.Services.AddDbContext<OpenIddictDbContext>(context => context.UseSqlite(server.connection).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<OpenIddictDbContext>())
            .AddServer(Configure);
        server.app = builder.Build();
        // It keeps its rows behind one connection, which two requests cannot use at once.
        server.app.Use(async (http, next) =>
        {
            await server.turn.WaitAsync(http.RequestAborted);
            try
            {
                await next(http);
            }
            finally
            {
                server.turn.Release();
            }
        });
        server.app.UseAuthentication();
        server.app.MapGet("/authorize", server.Authorize);
        server.app.MapGet("/userinfo", (Delegate)server.UserInfoAsync);
        server.app.MapGet("/sign-out", () => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
        await server.RegisterAsync(callbacks, signedOut);
        await server.app.StartAsync();
        server.Address = new Uri(server.app.Urls.Single());
        // Its first answer takes seconds on a busy machine, and the platform does not wait that long for a provider.
        using var anybody = new HttpClient();
        foreach (var path in new[] { ".well-known/openid-configuration", ".well-known/jwks" }) _ = await anybody.GetStringAsync(new Uri(server.Address, path));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await connection.DisposeAsync();
        turn.Dispose();
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo").SetEndSessionEndpointUris("sign-out");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Email, Scopes.Profile);
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableUserInfoEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
    }

    private async Task RegisterAsync(IEnumerable<Uri> callbacks, Uri signedOut)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenIddictDbContext>().Database.EnsureCreatedAsync();
        var client = new OpenIddictApplicationDescriptor { ClientId = ClientId, ClientSecret = ClientSecret, ConsentType = ConsentTypes.Implicit, ClientType = ClientTypes.Confidential };
        client.RedirectUris.UnionWith(callbacks);
        client.PostLogoutRedirectUris.Add(signedOut);
        client.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Email, Permissions.Scopes.Profile,
        ]);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
    }

    // The ID token says who it is and with which roles, UserInfo the rest.
    private IResult Authorize(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Person.Subject).SetClaims("roles", [.. Person.Roles]);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(static _ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private async Task<IResult> UserInfoAsync(HttpContext http)
    {
        var token = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return token.Principal?.GetClaim(Claims.Subject) is not { } subject
            ? Results.Challenge(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme])
            : Results.Json(new Dictionary<string, object> { ["sub"] = subject, ["email"] = Person.Email, ["email_verified"] = Person.Verified, ["name"] = Person.Name });
    }
}

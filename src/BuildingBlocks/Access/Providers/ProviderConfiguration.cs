using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using FrameworkOptions = Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions;
using PlatformSettings = AmiPlatform.BuildingBlocks.Infrastructure.Configuration.OpenIdConnectOptions;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Tells the framework's OpenID Connect client of each provider of the settings, when somebody first signs in by it.</summary>
internal sealed class ProviderConfiguration(PlatformSettings settings, HostOptions host, TimeProvider clock)
{
    /// <summary>Item of a sign-in's state: its identifier.</summary>
    public const string Attempt = "ami-attempt";

    /// <summary>How long somebody may take to sign in at a provider.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public void Configure(string name, FrameworkOptions options)
    {
        var provider = settings.Providers[name];
        options.Authority = provider.Authority!.AbsoluteUri;
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = provider.Pkce;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes) options.Scope.Add(scope);
        options.CallbackPath = ProviderPaths.Callback(name);
        options.TimeProvider = clock;
        options.RemoteAuthenticationTimeout = Life;
        // Some providers refuse what they do not know, and nobody needs to know what the platform is built with.
        options.DisableTelemetry = true;
        options.MapInboundClaims = false;
        options.SaveTokens = true;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.BackchannelTimeout = Patience;
        options.BackchannelHttpHandler = new ServerFaults(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false });
        options.TokenValidationParameters = Parameters(provider);
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            // The browser comes back from another site, by a link.
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.NonceCookie.Name = "ami-nonce.";
        options.CorrelationCookie.Name = "ami-sign-in.";
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context => Ask(context, provider, host.Link(ProviderPaths.Callback(name))),
            OnAuthorizationCodeReceived = EndOnceAsync,
            OnTicketReceived = static context => Keep(context.HttpContext, new HandshakeEnd(context.Properties, context.ReturnUri, null), context.HandleResponse),
            OnRemoteFailure = static context => Keep(context.HttpContext, new HandshakeEnd(null, null, context.Failure), context.HandleResponse),
        };
    }

    private TokenValidationParameters Parameters(ProviderOptions provider) => new()
    {
        ValidAudience = provider.ClientId,
        ValidAlgorithms = ProviderTokens.Algorithms,
        LifetimeValidator = (notBefore, expires, _, _) => expires + Skew > clock.GetUtcNow().UtcDateTime && !(notBefore - Skew > clock.GetUtcNow().UtcDateTime),
    };

    private static Task Ask(RedirectContext context, ProviderOptions provider, Uri callback)
    {
        var message = context.ProtocolMessage;
        message.RedirectUri = callback.AbsoluteUri;
        if (provider.AcrValues.Count > 0) message.SetParameter("claims", Assurance(provider.AcrValues));
        return Task.CompletedTask;
    }

    // What is asked for as essential the provider must answer, or refuse; "acr_values" is a wish.
    private static string Assurance(IReadOnlyList<string> values)
    {
        var acr = new JsonObject { ["essential"] = true };
        if (values is [var one]) acr["value"] = one;
        else acr["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return new JsonObject { ["id_token"] = new JsonObject { ["acr"] = acr } }.ToJsonString();
    }

    private async Task EndOnceAsync(AuthorizationCodeReceivedContext context)
    {
        var now = clock.GetUtcNow();
        var database = context.HttpContext.RequestServices.GetRequiredService<AccessDbContext>();
        if (context.Properties?.ExpiresUtc is not { } until || until < now) context.Fail("The sign-in was begun too long ago.");
        else if (!Guid.TryParse(context.Properties.Items[Attempt], out var attempt) || !await database.EndSignInAsync(attempt, until, context.HttpContext.RequestAborted)) context.Fail("The sign-in has ended before.");
    }

    private static Task Keep(HttpContext http, HandshakeEnd end, Action handled)
    {
        http.Features.Set(end);
        handled();
        return Task.CompletedTask;
    }
}

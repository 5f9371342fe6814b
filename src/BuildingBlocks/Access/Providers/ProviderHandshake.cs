using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using FrameworkOptions = Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions;
using PlatformSettings = AmiPlatform.BuildingBlocks.Infrastructure.Configuration.OpenIdConnectOptions;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>
/// The way to a provider by the framework's OpenID Connect client. Its handler is made here and not registered as a scheme: it costs nothing at the start and at requests of others, and what it says
/// passes the pipeline, the limits, the audit trail and the problem details.
/// </summary>
internal sealed partial class ProviderHandshake(
    IHttpContextAccessor http, IServiceProvider services, PlatformSettings settings, HostOptions host, SignOutStates states, IIdGenerator ids, TimeProvider clock,
    ILogger<ProviderHandshake> logger) : IProviderHandshake
{
    // Asked for when it is needed: a start reads the parameters of every constructor, and what stood there would be loaded (see LateType).
    private IOptionsMonitor<FrameworkOptions> Options => services.GetRequiredService<IOptionsMonitor<FrameworkOptions>>();

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Signing in elsewhere needs a browser.");

    public async Task<Result<Uri>> BeginAsync(string provider, Uri returnTo, CancellationToken cancellationToken)
    {
        if (await DiscoverAsync(provider, cancellationToken) is null) return AccessErrors.ProviderUnavailable(NameOf(provider));
        var properties = new AuthenticationProperties { RedirectUri = returnTo.AbsoluteUri, ExpiresUtc = clock.GetUtcNow() + ProviderConfiguration.Life };
        properties.Items[ProviderConfiguration.Attempt] = ids.Next().ToString();
        try
        {
            var handler = Client();
            await handler.InitializeAsync(Scheme(provider), Context);
            await handler.ChallengeAsync(properties);
        }
        catch (Exception failure) when (IsUnreachable(failure, cancellationToken) || failure is OpenIdConnectProtocolException)
        {
            // A provider to which the request is pushed beforehand has not taken it.
            LogUnreachable(logger, failure, provider);
            return AccessErrors.ProviderUnavailable(NameOf(provider));
        }

        return new Uri(Context.Response.Headers.Location.ToString());
    }

    public async Task<Result<ProvenIdentity>> EndAsync(string provider, CancellationToken cancellationToken)
    {
        if (await DiscoverAsync(provider, cancellationToken) is not OpenIdConnectConfiguration configuration) return AccessErrors.ProviderUnavailable(NameOf(provider));
        try
        {
            var handler = Client();
            await handler.InitializeAsync(Scheme(provider), Context);
            await handler.HandleRequestAsync();
            var end = Context.Features.Get<HandshakeEnd>() ?? throw new InvalidOperationException("The way back from a provider is not the one that it was told.");
            if (end.Failure is { } failure) return Failed(provider, failure, cancellationToken);
            return await ReadAsync(provider, configuration, end, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or SecurityTokenException || IsUnreachable(failure, cancellationToken))
        {
            return Failed(provider, failure, cancellationToken);
        }
    }

    public async Task<Uri?> SignOutPageAsync(string provider, string? idToken, Uri returnTo, CancellationToken cancellationToken)
    {
        if (await DiscoverAsync(provider, cancellationToken) is not OpenIdConnectConfiguration { EndSessionEndpoint: { Length: > 0 } page }) return null;
        var message = new OpenIdConnectMessage
        {
            IssuerAddress = page,
            EnableTelemetryParameters = false,
            IdTokenHint = idToken,
            // Whose token it is says the provider for whom it was made.
            ClientId = idToken is null ? settings.Providers[provider].ClientId : null,
            PostLogoutRedirectUri = host.Link(ProviderPaths.SignedOut(provider)).AbsoluteUri,
            State = states.Make(returnTo),
        };
        return new Uri(message.CreateLogoutRequestUrl());
    }

    private async Task<Result<ProvenIdentity>> ReadAsync(string provider, OpenIdConnectConfiguration configuration, HandshakeEnd end, CancellationToken cancellationToken)
    {
        var (framework, known) = (Options.Get(provider), settings.Providers[provider]);
        if (end.Properties?.GetTokenValue(OpenIdConnectParameterNames.IdToken) is not { } idToken) return AccessErrors.ProviderSignInRefused(NameOf(provider));
        var claims = new ProviderClaims();
        claims.Add(await ProviderTokens.ReadAsync(framework, idToken));
        if (claims.Text("iss") is not { Length: <= AccountLogin.MaximumLength } issuer || claims.Text("sub") is not { Length: > 0 and <= AccountLogin.MaximumLength } subject || !Ascii.IsValid(subject))
            return AccessErrors.ProviderSignInRefused(NameOf(provider));
        if (known.AcrValues.Count > 0 && !known.AcrValues.Contains(claims.Text("acr"))) return AccessErrors.ProviderAssuranceTooLow(NameOf(provider));
        if (known.UserInfo && configuration.UserInfoEndpoint is { Length: > 0 } && end.Properties.GetTokenValue(OpenIdConnectParameterNames.AccessToken) is { } accessToken)
        {
            var said = await ProviderTokens.UserInfoAsync(framework, configuration, accessToken, cancellationToken);
            // Of somebody else it is worth nothing.
            if (!said.TryGetProperty("sub", out var whose) || whose.GetString() != subject) return AccessErrors.ProviderSignInRefused(NameOf(provider));
            claims.Add(said);
        }

        return new ProvenIdentity(
            issuer, subject, ProviderReader.VerifiedEmail(known, claims), ProviderReader.Name(known, claims), ProviderReader.Roles(known, claims), idToken, new Uri(end.ReturnTo!));
    }

    private Error Failed(string provider, Exception failure, CancellationToken cancellationToken)
    {
        if (!IsUnreachable(failure, cancellationToken))
        {
            LogFailed(logger, failure, provider);
            return AccessErrors.ProviderSignInRefused(NameOf(provider));
        }

        LogUnreachable(logger, failure, provider);
        return AccessErrors.ProviderUnavailable(NameOf(provider));
    }

    /// <summary>What the provider publishes of itself, or nothing while it cannot be had.</summary>
    private async Task<object?> DiscoverAsync(string provider, CancellationToken cancellationToken)
    {
        try
        {
            var found = await LateType.Of(Options.Get(provider).ConfigurationManager!.GetConfigurationAsync(cancellationToken));
            if (found is OpenIdConnectConfiguration { Issuer.Length: > 0, AuthorizationEndpoint.Length: > 0, TokenEndpoint.Length: > 0 }) return found;
            LogIncomplete(logger, provider);
        }
        catch (InvalidOperationException unreachable)
        {
            LogUnreachable(logger, unreachable, provider);
        }

        return null;
    }

    // Whatever somebody sends back would be an error in its log; what went wrong is said once, here.
    private OpenIdConnectHandler Client() => new(Options, NullLoggerFactory.Instance, HtmlEncoder.Default, UrlEncoder.Default);

    private static AuthenticationScheme Scheme(string provider) => new(provider, null, typeof(OpenIdConnectHandler));

    private static bool IsUnreachable(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError } || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private string NameOf(string provider) => settings.Providers[provider].DisplayName ?? provider;

    [LoggerMessage(1, LogLevel.Warning, "The OpenID Connect provider {Provider} cannot be reached.")]
    private static partial void LogUnreachable(ILogger logger, Exception exception, string provider);

    [LoggerMessage(2, LogLevel.Warning, "The OpenID Connect provider {Provider} does not say who it is or where to sign in.")]
    private static partial void LogIncomplete(ILogger logger, string provider);

    [LoggerMessage(3, LogLevel.Information, "A sign-in at the OpenID Connect provider {Provider} proved nothing.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string provider);
}

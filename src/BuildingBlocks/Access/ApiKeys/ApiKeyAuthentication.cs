using System.Text.Encodings.Web;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Takes the caller from the key in <c>Authorization: Bearer ami_…</c>.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, LiveApiKeys keys, ApiKeyUses uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Bearer = "Bearer ";

    public static bool IsBroughtBy(HttpRequest request) => Brought(request).StartsWith(ApiKeyText.Mark);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var network = CallerNetwork.Of(Context.Connection.RemoteIpAddress);
        if (ApiKeyText.Read(Brought(Request)) is not { } text || await keys.FindAsync(text, network, Context.RequestAborted) is not { } found)
            return AuthenticateResult.Fail("The API key is not valid, or not any more.");
        uses.Note(found.Id);
        return AuthenticateResult.Success(new AuthenticationTicket(found.Principal, SchemeName));
    }

    private static ReadOnlySpan<char> Brought(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header.AsSpan(Bearer.Length).Trim() : [];
    }
}

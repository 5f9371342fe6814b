using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>
/// Reads what a provider signed. The framework takes an unsigned ID token that came straight from the provider, which the specification allows, and an answer of UserInfo as it is; here nothing counts that the
/// provider's own key has not signed with an asymmetric algorithm, but a UserInfo that is no token.
/// </summary>
internal static class ProviderTokens
{
    /// <summary>The algorithms that are accepted: none that a client secret or nothing at all could satisfy.</summary>
    public static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>What a token says.</summary>
    /// <exception cref="SecurityTokenException">It is not signed by the provider, not for this platform, or not now.</exception>
    public static async Task<JsonElement> ReadAsync(OpenIdConnectOptions options, string token)
    {
        var parameters = options.TokenValidationParameters.Clone();
        parameters.RequireSignedTokens = true;
        parameters.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager!;
        var read = (TokenValidationResult)(await LateType.Of(Handler.ValidateTokenAsync(token, parameters)))!;
        if (!read.IsValid) throw new SecurityTokenException("A token of the provider is not valid.", read.Exception);
        return Json(Base64Url.DecodeFromChars(((JsonWebToken)read.SecurityToken).EncodedPayload));
    }

    /// <summary>What the provider's UserInfo says of the person to whom an access token belongs.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or refuses.</exception>
    /// <exception cref="SecurityTokenException">It is a token that the provider has not signed for this platform, or no JSON.</exception>
    public static async Task<JsonElement> UserInfoAsync(OpenIdConnectOptions options, OpenIdConnectConfiguration configuration, string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await options.Backchannel.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (answer.Content.Headers.ContentType?.MediaType == "application/jwt") return await ReadAsync(options, await answer.Content.ReadAsStringAsync(cancellationToken));
        return Json(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static JsonElement Json(byte[] payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new SecurityTokenException("The provider said no JSON object.");
        }
        catch (JsonException refused)
        {
            throw new SecurityTokenException("The provider said no JSON.", refused);
        }
    }
}

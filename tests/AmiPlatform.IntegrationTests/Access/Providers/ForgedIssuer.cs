using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>A provider whose key the test owns: it signs whatever the test wants said, or does not sign it, and it behaves at the addresses as ProConnect documents it.</summary>
internal sealed class ForgedIssuer : IAsyncDisposable
{
    public const string ClientId = "amiplatform-at-proconnect";
    public const string ClientSecret = "another secret between two servers";
    public const string Assurance = "eidas1";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private ForgedIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapGet("/api/v2/.well-known/openid-configuration", () => Results.Json(Configuration()));
        app.MapGet("/api/v2/jwks", () => Results.Json(new JsonObject { ["keys"] = new JsonArray(PublicKey()) }));
        app.MapPost("/api/v2/token", (Delegate)TokenAsync);
        app.MapGet("/api/v2/userinfo", () => Results.Text(UserInfo, UserInfoType));
    }

    public Uri Address { get; private set; } = null!;

    public string Issuer => $"{Address}api/v2";

    public SecurityKey Key => new RsaSecurityKey(key) { KeyId = "one" };

    /// <summary>The public key as a shared secret, for whoever mixes up algorithms.</summary>
    public SecurityKey PublicKeyAsSecret => new SymmetricSecurityKey(key.ExportSubjectPublicKeyInfo()) { KeyId = "one" };

    /// <summary>What the next code is exchanged for.</summary>
    public string IdToken { get; set; } = string.Empty;

    public string UserInfo { get; set; } = "{}";

    public string UserInfoType { get; set; } = "application/json";

    public bool TokenEndpointFails { get; set; }

    /// <summary>What the platform sent for the last code.</summary>
    public IReadOnlyDictionary<string, string> Exchange { get; private set; } = new Dictionary<string, string>();

    public static async Task<ForgedIssuer> StartAsync()
    {
        var issuer = new ForgedIssuer();
        await issuer.app.StartAsync();
        issuer.Address = new Uri(issuer.app.Urls.Single());
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    /// <summary>A token as it should be, but for what is changed.</summary>
    public string Sign(Identity person, string nonce, DateTimeOffset now, Action<Dictionary<string, object>, SecurityTokenDescriptor>? change = null)
    {
        var claims = new Dictionary<string, object> { ["sub"] = person.Subject, ["nonce"] = nonce, ["acr"] = Assurance };
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = now.UtcDateTime.AddMinutes(1),
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(claims, descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A UserInfo as ProConnect gives it: a signed token, with the names of a person in two claims and nothing of whether the address is verified.</summary>
    public string SignUserInfo(Identity person, DateTimeOffset now, Action<Dictionary<string, object>, SecurityTokenDescriptor>? change = null) => Sign(person, "-", now, (claims, descriptor) =>
    {
        claims.Remove("nonce");
        claims.Remove("acr");
        (claims["email"], claims["given_name"], claims["usual_name"], claims["siret"]) = (person.Email, "Camille", "Durand", "90000000100013");
        change?.Invoke(claims, descriptor);
    });

    /// <summary>Takes the signature off a token, and says or does not say so.</summary>
    public static string Unsigned(string token, string algorithm) =>
        $"{WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"one"}"""))}.{token.Split('.')[1]}.";

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Exchange = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        if (TokenEndpointFails) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Results.Json(new { access_token = "an-access-token", token_type = "Bearer", expires_in = 60, id_token = IdToken });
    }

    private JsonObject Configuration() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["end_session_endpoint"] = $"{Issuer}/session/end",
        ["jwks_uri"] = $"{Issuer}/jwks",
    };

    private JsonObject PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = "one",
            ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
        };
    }
}

using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;
using static AmiPlatform.IntegrationTests.Access.Providers.ProviderAnswers;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>What a provider did not say, or not to this platform, or not now, signs nobody in; and what one needs that behaves as ProConnect documents it.</summary>
public sealed class ForgedTokenTests(ProviderHost providers) : IClassFixture<ProviderHost>
{
    private ForgedIssuer Issuer => providers.Issuer;

    private DateTimeOffset Now => providers.Host.Clock.GetUtcNow();

    [Fact]
    public async Task A_token_as_it_should_be_signs_in_whom_the_UserInfo_names()
    {
        var person = Identity.New();
        using var browser = providers.Open();
        using var answer = await AnswerAsync(browser, nonce => Issuer.Sign(person, nonce, Now), Issuer.SignUserInfo(person, Now));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var me = await browser.GetAsync("/api/access/me");
        var body = await BodyAsync(me);
        body.GetProperty("email").GetString().ShouldBe(person.Email);
        body.GetProperty("displayName").GetString().ShouldBe("Camille Durand");
        Issuer.Exchange["client_secret"].ShouldBe(ForgedIssuer.ClientSecret);
        Issuer.Exchange.Keys.Order().ShouldBe(["client_id", "client_secret", "code", "grant_type", "redirect_uri"]);
    }

    [Fact]
    public async Task A_provider_that_refuses_parameters_it_does_not_know_gets_only_those_that_it_documents()
    {
        using var browser = providers.Open();
        using var begun = await browser.GetAsync($"/api/access/providers/{ProviderHost.ProConnect}/sign-in");
        var asked = QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        asked.Keys.Order().ShouldBe(["claims", "client_id", "nonce", "redirect_uri", "response_type", "scope", "state"]);
        asked["claims"].ToString().ShouldBe("""{"id_token":{"acr":{"essential":true,"value":"eidas1"}}}""");
        asked["scope"].ToString().ShouldBe("openid given_name usual_name email");
        asked["state"].ToString().Length.ShouldBeGreaterThan(32);
        asked["nonce"].ToString().Length.ShouldBeGreaterThan(32);
    }

    public static TheoryData<string> Forgeries() =>
        ["nothing", "alg none", "signature taken off", "another key", "the client secret", "the public key as a secret", "another audience", "another issuer", "expired", "not yet", "another nonce", "no nonce", "no subject", "no token"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task An_ID_token_with_one_fault_signs_nobody_in(string fault)
    {
        var person = Identity.New();
        using var browser = providers.Open();
        using var answer = await AnswerAsync(browser, nonce => Forge(fault, person, nonce), Issuer.SignUserInfo(person, Now));
        if (fault == "nothing")
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return;
        }

        await answer.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await browser.GetAsync("/api/access/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await providers.Host.CountAsync("platform_accounts", $"Email = '{person.Email}'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("alg none")]
    [InlineData("signature taken off")]
    [InlineData("another key")]
    [InlineData("another audience")]
    [InlineData("expired")]
    [InlineData("somebody else")]
    [InlineData("no JSON")]
    public async Task A_UserInfo_with_one_fault_signs_nobody_in(string fault)
    {
        var person = Identity.New();
        var said = fault switch
        {
            "alg none" => ForgedIssuer.Unsigned(Issuer.SignUserInfo(person, Now), "none"),
            "signature taken off" => ForgedIssuer.Unsigned(Issuer.SignUserInfo(person, Now), "RS256"),
            "another key" => Issuer.SignUserInfo(person, Now, (_, token) => token.SigningCredentials = OtherKey()),
            "another audience" => Issuer.SignUserInfo(person, Now, (_, token) => token.Audience = "another"),
            "expired" => Issuer.SignUserInfo(person, Now.AddHours(-1)),
            "somebody else" => Issuer.SignUserInfo(Identity.New() with { Email = person.Email }, Now),
            _ => "no JSON",
        };
        using var browser = providers.Open();
        using var answer = await AnswerAsync(browser, nonce => Issuer.Sign(person, nonce, Now), said);
        await answer.ShouldRefuseAsync(HttpStatusCode.Unauthorized, Refused);
        (await providers.Host.CountAsync("platform_accounts", $"Email = '{person.Email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_sign_in_with_less_assurance_than_asked_for_is_refused()
    {
        var person = Identity.New();
        using var browser = providers.Open();
        using var answer = await AnswerAsync(browser, nonce => Issuer.Sign(person, nonce, Now, (claims, _) => claims["acr"] = "self-asserted"), Issuer.SignUserInfo(person, Now));
        await answer.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "access.provider-assurance-too-low");
    }

    [Fact]
    public async Task Signing_out_tells_the_provider_the_token_that_it_gave()
    {
        var person = Identity.New();
        using var browser = providers.Open();
        (await AnswerAsync(browser, nonce => Issuer.Sign(person, nonce, Now), Issuer.SignUserInfo(person, Now))).Dispose();
        using var answer = await browser.GetAsync("/api/access/me/provider-sign-out");
        var page = new Uri((await BodyAsync(answer)).GetProperty("address").GetString()!);
        page.AbsolutePath.ShouldBe("/api/v2/session/end");
        var asked = QueryHelpers.ParseQuery(page.Query);
        asked["id_token_hint"].ToString().ShouldBe(Issuer.IdToken);
        asked["post_logout_redirect_uri"].ToString().ShouldBe("http://localhost:5080/api/access/providers/proconnect/signed-out");
        (await providers.Host.CountAsync("platform_account_sessions", $"IdToken LIKE '%{Issuer.IdToken.Split('.')[2]}%'")).ShouldBe(0, "it is kept sealed");
    }

    [Fact]
    public async Task A_provider_that_fails_when_the_code_comes_is_a_503_and_no_attempt_of_anybody()
    {
        Issuer.TokenEndpointFails = true;
        var attempts = await providers.Host.CountAsync("platform_audit_entries", "Action = 'LogIn'");
        using var browser = providers.Open();
        using var answer = await AnswerAsync(browser, nonce => Issuer.Sign(Identity.New(), nonce, Now), "{}");
        Issuer.TokenEndpointFails = false;
        await answer.ShouldRefuseAsync(HttpStatusCode.ServiceUnavailable, "access.provider-unavailable");
        (await providers.Host.CountAsync("platform_audit_entries", "Action = 'LogIn'")).ShouldBe(attempts);
    }

    private string Forge(string fault, Identity person, string nonce) => fault switch
    {
        "alg none" => ForgedIssuer.Unsigned(Issuer.Sign(person, nonce, Now), "none"),
        "signature taken off" => ForgedIssuer.Unsigned(Issuer.Sign(person, nonce, Now), "RS256"),
        "another key" => Issuer.Sign(person, nonce, Now, (_, token) => token.SigningCredentials = OtherKey()),
        "the client secret" => Issuer.Sign(person, nonce, Now, (_, token) => token.SigningCredentials = Secret(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(ForgedIssuer.ClientSecret)) { KeyId = "one" })),
        "the public key as a secret" => Issuer.Sign(person, nonce, Now, (_, token) => token.SigningCredentials = Secret(Issuer.PublicKeyAsSecret)),
        "another audience" => Issuer.Sign(person, nonce, Now, (_, token) => token.Audience = "another"),
        "another issuer" => Issuer.Sign(person, nonce, Now, (_, token) => token.Issuer = "https://evil.example"),
        "expired" => Issuer.Sign(person, nonce, Now.AddHours(-1)),
        "not yet" => Issuer.Sign(person, nonce, Now.AddHours(1)),
        "another nonce" => Issuer.Sign(person, "639000000000000000.bm90IHRoZSBub25jZQ", Now),
        "no nonce" => Issuer.Sign(person, nonce, Now, (claims, _) => claims.Remove("nonce")),
        "no subject" => Issuer.Sign(person, nonce, Now, (claims, _) => claims.Remove("sub")),
        "no token" => "no token",
        _ => Issuer.Sign(person, nonce, Now),
    };

    private static SigningCredentials OtherKey() => new(new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials Secret(SecurityKey key) => new(key, SecurityAlgorithms.HmacSha256);

    /// <summary>Begins, lets the provider say something, and comes back with a code.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(Browser browser, Func<string, string> idToken, string userInfo)
    {
        using var begun = await browser.GetAsync($"/api/access/providers/{ProviderHost.ProConnect}/sign-in?returnTo=/after");
        var asked = QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        Issuer.IdToken = idToken(asked["nonce"].ToString());
        (Issuer.UserInfo, Issuer.UserInfoType) = (userInfo, userInfo.Contains('.', StringComparison.Ordinal) ? "application/jwt" : "application/json");
        return await browser.GetAsync($"/api/access/providers/{ProviderHost.ProConnect}/callback?code=a-code&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }
}

using System.Net;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>The platform with its providers: OpenIddict twice, once with roles and accounts and once without, and one whose key the test owns.</summary>
public sealed class ProviderHost : IAsyncLifetime
{
    /// <summary>Gives and takes roles, and its people get an account.</summary>
    public const string Staff = "keycloak";

    /// <summary>Proves who somebody is and no more.</summary>
    public const string Plain = "portal";

    /// <summary>Behaves as ProConnect documents it.</summary>
    public const string ProConnect = "proconnect";

    /// <summary>Nobody answers there.</summary>
    public const string Down = "down";

    public AccessHost Host { get; } = new();

    internal OpenIddictServer Server { get; private set; } = null!;

    internal ForgedIssuer Issuer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await OpenIddictServer.StartAsync(Host.Clock, new[] { Staff, Plain }.Select(name => new Uri(Browser.Platform, $"/api/access/providers/{name}/callback")), new Uri(Browser.Platform, $"/api/access/providers/{Staff}/signed-out"));
        Issuer = await ForgedIssuer.StartAsync();
        Add(Staff, "DisplayName", "Agglo");
        foreach (var name in new[] { Staff, Plain })
        {
            Add(name, "Authority", Server.Address.ToString());
            Add(name, "ClientId", OpenIddictServer.ClientId);
            Add(name, "ClientSecret", OpenIddictServer.ClientSecret);
        }

        Add(Staff, "OpensAccounts", "true");
        Add(Staff, "Roles:Administrator:0", "ami-admins");
        Add(Staff, "Roles:Instructor:0", "ami-instruction");
        Add(Staff, "Roles:Instructor:1", "ami-stagiaires");
        Add(ProConnect, "DisplayName", "ProConnect");
        Add(ProConnect, "Authority", Issuer.Issuer);
        Add(ProConnect, "ClientId", ForgedIssuer.ClientId);
        Add(ProConnect, "ClientSecret", ForgedIssuer.ClientSecret);
        foreach (var (scope, index) in new[] { "openid", "given_name", "usual_name", "email" }.Select((scope, index) => (scope, index))) Add(ProConnect, $"Scopes:{index}", scope);
        Add(ProConnect, "Pkce", "false");
        Add(ProConnect, "EmailsAreVerified", "true");
        Add(ProConnect, "NameClaims:0", "given_name");
        Add(ProConnect, "NameClaims:1", "usual_name");
        Add(ProConnect, "AcrValues:0", ForgedIssuer.Assurance);
        Add(ProConnect, "OpensAccounts", "true");
        Add(Down, "Authority", "http://127.0.0.1:9/");
        Add(Down, "ClientId", "nobody");
        Add(Down, "ClientSecret", "nothing");
        // Staff who come from a provider have shown it whatever it asks for.
        Host.Settings.Add(("SecondFactor:CompulsoryForStaff", "true"));
        Host.Settings.Add(("Cors:Origins:0", "https://portail.example"));
        await Host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    internal Browser Open() => new(Host);

    /// <summary>Signs somebody in by OpenIddict.</summary>
    /// <returns>The last answer before the browser is where it wanted to go, or the refusal.</returns>
    internal async Task<HttpResponseMessage> SignInAsync(Browser browser, Identity person, string provider = Staff)
    {
        Server.Person = person;
        return await browser.FollowAsync($"/api/access/providers/{provider}/sign-in?returnTo=/after", IsAfter);
    }

    /// <summary>Signs somebody in who is to be let in.</summary>
    internal async Task<Browser> SignedInAsync(Identity person, string provider = Staff)
    {
        var browser = Open();
        using var answer = await SignInAsync(browser, person, provider);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        IsAfter(answer.Headers.Location!).ShouldBeTrue();
        return browser;
    }

    internal static bool IsAfter(Uri address) => address.AbsolutePath == "/after";

    private void Add(string provider, string setting, string value) => Host.Settings.Add(($"OpenIdConnect:Providers:{provider}:{setting}", value));
}

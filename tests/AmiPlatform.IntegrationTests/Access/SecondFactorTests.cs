using System.Net;
using System.Net.Http.Json;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;
using static AmiPlatform.IntegrationTests.Access.SecondFactorHost;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>An account with an authenticator app is opened by the password and a code of it, each once, and by nothing else.</summary>
public sealed class SecondFactorTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static readonly (HttpStatusCode, string?) In = (HttpStatusCode.OK, null);
    private static readonly (HttpStatusCode, string?) Required = (HttpStatusCode.Unauthorized, "access.second-factor-required");
    private static readonly (HttpStatusCode, string?) Refused = (HttpStatusCode.Unauthorized, "access.second-factor-refused");
    private static readonly (HttpStatusCode, string?) NotSignedIn = (HttpStatusCode.Unauthorized, "access.sign-in-refused");
    private static readonly (HttpStatusCode, string?) Wrong = (HttpStatusCode.UnprocessableEntity, "access.second-factor-wrong");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_enrolled_an_app_signs_in_with_its_code_and_not_without()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        (await host.SignInAsync(email)).ShouldBe(Required);
        (await host.SignInAsync(email, app.Code(2))).ShouldBe(Refused);
        (await host.SignInAsync(email, app.Code(1))).ShouldBe(In);
        (await host.SignInAsync(email, app.Code(-1), password: "not the password")).ShouldBe(NotSignedIn);
        (await host.SignInAsync(email, app.Code(-1))).ShouldBe(In);
    }

    [Fact]
    public async Task A_code_of_the_app_serves_once_that_of_the_enrolment_too()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        (await host.SignInAsync(email, app.Code())).ShouldBe(Refused);
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        (await host.SignInAsync(email, app.Code())).ShouldBe(In);
        (await host.SignInAsync(email, app.Code())).ShouldBe(Refused);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        (await host.SignInAsync(email, app.Code(-1))).ShouldBe(Refused);
        (await host.SignInAsync(email, app.Code())).ShouldBe(In);
    }

    [Fact]
    public async Task Of_many_that_come_at_once_with_one_code_one_is_let_in()
    {
        var (email, app, codes) = await host.RegisteredWithAppAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        foreach (var (code, recovery) in new[] { (app.Code(), (string?)null), (null, codes[0]) })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => host.SignInAsync(email, code, recovery, from: $"203.0.113.{number}")));
            answers.Count(answer => answer == In).ShouldBe(1);
            answers.Count(answer => answer == Refused).ShouldBe(7);
        }
    }

    [Fact]
    public async Task A_recovery_code_serves_once_in_the_place_of_a_code()
    {
        var (email, _, codes) = await host.RegisteredWithAppAsync();
        codes.Distinct().Count().ShouldBe(10);
        (await host.SignInAsync(email, recoveryCode: codes[3].ToUpperInvariant())).ShouldBe(In);
        (await host.SignInAsync(email, recoveryCode: codes[3])).ShouldBe(Refused);
        (await host.SignInAsync(email, recoveryCode: codes[4])).ShouldBe(In);
        var (other, _, _) = await host.RegisteredWithAppAsync();
        (await host.SignInAsync(other, recoveryCode: codes[5])).ShouldBe(Refused);
    }

    [Fact]
    public async Task Neither_the_key_of_the_app_nor_a_recovery_code_stands_in_the_database()
    {
        using var owner = await host.SignedInAsync(await host.RegisterAsync());
        using var answer = await owner.PostAsJsonAsync(Place, new { currentPassword = Password }, Stop);
        var begun = await BodyAsync(answer);
        var key = begun.GetProperty("sharedKey").GetString()!;
        key.ShouldMatch("^[A-Z2-7]{32}$");
        var address = new Uri(begun.GetProperty("address").GetString()!);
        address.Scheme.ShouldBe("otpauth");
        address.Query.ShouldContain($"secret={key}&issuer=");
        var app = new AuthenticatorApp(key, host.Clock);
        using var confirmed = await owner.PostAsJsonAsync($"{Place}/confirm", new { twoFactorCode = app.Code() }, Stop);
        var code = (await BodyAsync(confirmed)).GetProperty("recoveryCodes")[0].GetString()!;
        foreach (var file in Directory.GetFiles(host.Folder, "amiplatform.db*"))
            foreach (var secret in new[] { key, code, code.Replace("-", string.Empty, StringComparison.Ordinal) })
                File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(secret)).ShouldBe(-1, file);
    }

    [Fact]
    public async Task Until_a_code_confirms_the_app_the_password_alone_opens_the_account()
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        (await owner.SendAsync(Place, new { currentPassword = "not the password" })).ShouldBe((HttpStatusCode.UnprocessableEntity, "access.password-wrong"));
        (await owner.SendAsync($"{Place}/confirm", new { twoFactorCode = "000000" })).ShouldBe((HttpStatusCode.Conflict, "access.second-factor-not-begun"));
        var former = await host.BegunAsync(owner);
        var app = await host.BegunAsync(owner);
        (await owner.SendAsync($"{Place}/confirm", new { twoFactorCode = former.Code() })).ShouldBe(Wrong);
        (await host.SignInAsync(email)).ShouldBe(In);

        host.Clock.Advance(TimeSpan.FromMinutes(59.5));
        (await owner.SendAsync($"{Place}/confirm", new { twoFactorCode = app.Code(2) })).ShouldBe(Wrong);
        using var late = await host.SignedInAsync(email);
        host.Clock.Advance(TimeSpan.FromMinutes(0.5));
        (await late.SendAsync($"{Place}/confirm", new { twoFactorCode = app.Code() })).ShouldBe((HttpStatusCode.Conflict, "access.second-factor-not-begun"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.Services.GetRequiredService<IMessagePump>().DrainAsync(Stop);
        (await host.CountAsync("platform_second_factors", "BegunAt IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Enrolling_ends_every_other_session_and_the_one_that_asks_goes_on()
    {
        var email = await host.RegisterAsync();
        using var elsewhere = await host.SignedInAsync(email);
        using var owner = await host.SignedInAsync(email);
        await host.EnrolledAsync(owner);
        (await elsewhere.GetAsync("/api/access/me", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var state = await owner.GetFromJsonAsync<System.Text.Json.JsonElement>(Place, Stop);
        (state.GetProperty("isTwoFactorEnabled").GetBoolean(), state.GetProperty("recoveryCodesLeft").GetInt32()).ShouldBe((true, 10));
        (await owner.SendAsync(Place, new { currentPassword = Password })).ShouldBe((HttpStatusCode.Conflict, "access.second-factor-held"));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_for_that_network_as_wrong_passwords_do()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        for (var guess = 0; guess < 5; guess++) (await host.SignInAsync(email, $"00000{guess}", from: "203.0.113.7")).ShouldBe(Refused);
        (await host.SignInAsync(email, app.Code(1), from: "203.0.113.7")).ShouldBe(NotSignedIn);
        (await host.SignInAsync(email, from: "203.0.113.7")).ShouldBe(NotSignedIn);
        (await host.SignInAsync(email, app.Code(1), from: "198.51.100.20")).ShouldBe(In);
        host.Clock.Advance(TimeSpan.FromMinutes(5.1));
        (await host.SignInAsync(email, app.Code(), from: "203.0.113.7")).ShouldBe(In);
    }

    [Fact]
    public async Task Whoever_has_the_password_and_many_addresses_guesses_twenty_codes_and_no_more()
    {
        var (email, app, codes) = await host.RegisteredWithAppAsync();
        for (var guess = 0; guess < 20; guess++) (await host.SignInAsync(email, "000000", from: $"203.0.113.{guess}")).ShouldBe(Refused);
        (await host.SignInAsync(email, app.Code(1), from: "198.51.100.20")).ShouldBe(Refused);
        (await host.SignInAsync(email, recoveryCode: codes[0], from: "198.51.100.20")).ShouldBe(Refused);
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        (await host.SignInAsync(email, app.Code(), from: "198.51.100.20")).ShouldBe(In);
        (await host.SignInAsync(email, recoveryCode: codes[0], from: "198.51.100.20")).ShouldBe(In);
    }

    [Fact]
    public async Task What_a_wrong_code_and_a_missing_one_were_refused_for_is_in_the_audit_trail()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        var id = (await BodyAsync(await (await SignedInWithAsync(email, app.Code(1))).GetAsync("/api/access/me", Stop))).GetProperty("id").GetGuid();
        await host.SignInAsync(email);
        await host.SignInAsync(email, "000000");
        foreach (var reason in new[] { "access.second-factor-required", "access.second-factor-refused" })
            (await host.CountAsync("platform_audit_entries", $"Action = 'LogIn' AND ActorId IS NULL AND Subject = 'Account:{id}' AND Refusal = '{reason}'")).ShouldBe(1, reason);
        (await host.CountAsync("platform_audit_entries", $"Action = 'ConfirmSecondFactor' AND Subject = 'Account:{id}' AND Changes LIKE '%twoFactorEnabled%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_the_same_after_the_same_work_with_and_without_an_app()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        (await host.SignInAsync(host.NewEmail(), password: "not the password")).ShouldBe(NotSignedIn);
        var before = (host.Door.Writes, host.Hasher.Work.Verifications);
        (await host.SignInAsync(email, app.Code(1), password: "not the password")).ShouldBe(NotSignedIn);
        var known = (host.Door.Writes - before.Writes, host.Hasher.Work.Verifications - before.Verifications);
        before = (host.Door.Writes, host.Hasher.Work.Verifications);
        (await host.SignInAsync(host.NewEmail(), app.Code(1), password: "not the password")).ShouldBe(NotSignedIn);
        (host.Door.Writes - before.Writes, host.Hasher.Work.Verifications - before.Verifications).ShouldBe(known);
        known.ShouldBe((1, 1));
    }

    [Fact]
    public async Task Other_recovery_codes_take_the_place_of_those_of_before()
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        var (app, former) = await host.EnrolledAsync(owner);
        (await owner.SendAsync($"{Place}/recovery-codes", new { currentPassword = Password, twoFactorCode = app.Code() })).ShouldBe(Wrong);
        (await owner.SendAsync($"{Place}/recovery-codes", new { currentPassword = "not the password", twoFactorCode = app.Code(1) })).ShouldBe((HttpStatusCode.UnprocessableEntity, "access.password-wrong"));
        (await host.SignInAsync(email, recoveryCode: former[0])).ShouldBe(In);

        using var answer = await owner.PostAsJsonAsync($"{Place}/recovery-codes", new { currentPassword = Password, twoFactorCode = app.Code(1) }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = (await BodyAsync(answer)).GetProperty("codes").EnumerateArray().Select(code => code.GetString()!).ToList();
        (await host.SignInAsync(email, recoveryCode: former[1])).ShouldBe(Refused);
        (await host.SignInAsync(email, recoveryCode: codes[0])).ShouldBe(In);
        (await owner.GetAsync("/api/access/me", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_factor_is_switched_off_with_the_password_and_a_code_and_the_account_is_signed_in_nowhere_else()
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        var (app, codes) = await host.EnrolledAsync(owner);
        using var elsewhere = await SignedInWithAsync(email, app.Code(1));
        (await owner.SendAsync($"{Place}/switch-off", new { currentPassword = Password })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await owner.SendAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorCode = app.Code() })).ShouldBe(Wrong);
        (await host.SignInAsync(email)).ShouldBe(Required);

        using var answer = await owner.PostAsJsonAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorRecoveryCode = codes[0] }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/api/access/me", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.SignInAsync(email)).ShouldBe(In);
        var id = (await BodyAsync(await (await host.SignedInAsync(email)).GetAsync("/api/access/me", Stop))).GetProperty("id").GetGuid().ToString().ToUpperInvariant();
        (await host.CountAsync("platform_second_factors", $"AccountId = '{id}'")).ShouldBe(0);

        // Another app within the same half minute.
        using var again = await host.SignedInAsync(email);
        var (another, _) = await host.EnrolledAsync(again);
        (await host.SignInAsync(email, another.Code(1))).ShouldBe(In);
    }

    [Fact]
    public async Task A_stolen_token_lets_nobody_guess_codes()
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        var (app, _) = await host.EnrolledAsync(owner);
        for (var guess = 0; guess < 5; guess++) (await owner.SendAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorCode = "000000" })).ShouldBe(Wrong);
        (await owner.SendAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorCode = app.Code(1) })).ShouldBe((HttpStatusCode.UnprocessableEntity, "access.password-wrong"));
        (await host.SignInAsync(email, from: "198.51.100.20")).ShouldBe(Required);
    }

    [Fact]
    public async Task Whoever_forgot_the_password_too_still_needs_a_code()
    {
        var (email, app, _) = await host.RegisteredWithAppAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AmiPlatform.BuildingBlocks.Access.Accounts.AccountKeeper>();
            (await accounts.ReplacePasswordAsync((await accounts.FindByEmailAsync(email))!, "a boat leaves before dawn")).Succeeded.ShouldBeTrue();
        }

        (await host.SignInAsync(email, password: "a boat leaves before dawn")).ShouldBe(Required);
        (await host.SignInAsync(email, app.Code(1), password: "a boat leaves before dawn")).ShouldBe(In);
    }

    [Fact]
    public async Task The_owner_is_told_by_mail_of_each_change_and_of_each_key()
    {
        var email = await host.RegisterAsync();
        using var owner = await host.SignedInAsync(email);
        var (app, _) = await host.EnrolledAsync(owner);
        (await owner.SendAsync($"{Place}/switch-off", new { currentPassword = Password, twoFactorCode = app.Code(1) })).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var template in new[] { "access.second-factor-on", "access.second-factor-off" })
            (await host.CountAsync("platform_mail", $"Recipient = '{email}' AND Template = '{template}'")).ShouldBe(1, template);
    }

    private async Task<HttpClient> SignedInWithAsync(string email, string code)
    {
        var client = host.Client();
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password = Password, twoFactorCode = code }, Stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(answer)).GetProperty("accessToken").GetString());
        return client;
    }
}

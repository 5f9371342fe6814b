using System.Net;
using System.Net.Http.Json;
using AmiPlatform.BuildingBlocks.Access.Administration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class PasswordTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const string Changed = "a boat leaves before dawn";

    [Theory]
    [InlineData("Motdepasse2026!")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("camille.durand.62")]
    [InlineData("12 Zoé Delattre!")]
    public async Task A_password_that_is_guessed_first_opens_no_account(string password)
    {
        using var answer = await host.Client().PostAsJsonAsync("/api/access/register", new { email = "camille.durand@example.org", password, displayName = "Zoé Delattre" }, TestContext.Current.CancellationToken);
        await ShouldRefuseAsync(answer, HttpStatusCode.UnprocessableEntity, "access.password-common", "/password");
    }

    [Fact]
    public async Task The_first_administrator_has_no_password_either_that_is_guessed_first()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var failure = new StringWriter();
        (await scope.ServiceProvider.GetRequiredService<AdministratorCommand>().RunAsync("root@example.org", "Administrator1!", TextWriter.Null, failure)).ShouldBe(1);
        failure.ToString().ShouldContain("guessed easily");
    }

    [Fact]
    public async Task Whoever_is_signed_in_changes_the_password_and_what_was_signed_in_with_the_old_one_is_not_renewed()
    {
        var email = await host.RegisterAsync();
        using var elsewhere = await host.LogInAsync(email);
        var elsewhereToken = (await BodyAsync(elsewhere)).GetProperty("refreshToken").GetString();
        using var client = await host.SignedInAsync(email);
        var audited = await host.CountAsync("platform_audit_entries", "Action = 'ChangePassword'");

        using var answer = await ChangeAsync(client, AccessHost.Password, Changed);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tokens = await BodyAsync(answer);

        (await StatusAsync(email, AccessHost.Password)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(email, Changed)).ShouldBe(HttpStatusCode.OK);
        (await RefreshAsync(elsewhereToken)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RefreshAsync(tokens.GetProperty("refreshToken").GetString())).ShouldBe(HttpStatusCode.OK);
        (await host.CountAsync("platform_audit_entries", "Action = 'ChangePassword'")).ShouldBe(audited + 1);
        (await host.CountAsync("platform_audit_entries", $"Action = 'ChangePassword' AND Changes LIKE '%{Changed}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_that_changes_the_password_gets_another_cookie()
    {
        using var client = await host.SignedInAsync(await host.RegisterAsync());
        using var answer = await client.PostAsJsonAsync("/api/access/me/password?useCookies=true", new { currentPassword = AccessHost.Password, newPassword = Changed }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("ami-session=");
    }

    [Fact]
    public async Task A_new_password_is_held_to_the_rules_where_it_stands()
    {
        var email = await host.RegisterAsync();
        using var client = await host.SignedInAsync(email);
        foreach (var (password, status, code) in new[]
        {
            ("elevenchars", HttpStatusCode.BadRequest, "validation.minimum-length"),
            ("aaaabbbbccccdddd", HttpStatusCode.UnprocessableEntity, "access.password-too-uniform"),
            ("Azertyuiop2027", HttpStatusCode.UnprocessableEntity, "access.password-common"),
        })
        {
            using var refused = await ChangeAsync(client, AccessHost.Password, password);
            await ShouldRefuseAsync(refused, status, code, "/newPassword");
        }

        (await StatusAsync(email, AccessHost.Password)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stolen_token_lets_nobody_guess_the_password()
    {
        var email = await host.RegisterAsync();
        using var client = await host.SignedInAsync(email);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await ChangeAsync(client, $"{AccessHost.Password} {guess}", Changed);
            await ShouldRefuseAsync(wrong, HttpStatusCode.UnprocessableEntity, "access.password-wrong", "/currentPassword");
        }

        using (var locked = await ChangeAsync(client, AccessHost.Password, Changed)) locked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Clock.Advance(TimeSpan.FromMinutes(5.1));
        using var right = await ChangeAsync(client, AccessHost.Password, Changed);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string currentPassword, string newPassword) =>
        client.PostAsJsonAsync("/api/access/me/password", new { currentPassword, newPassword }, TestContext.Current.CancellationToken);

    private async Task<HttpStatusCode> StatusAsync(string email, string password)
    {
        using var answer = await host.LogInAsync(email, password);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> RefreshAsync(string? refreshToken)
    {
        using var answer = await host.Client().PostAsJsonAsync("/api/access/refresh", new { refreshToken }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string field)
    {
        answer.StatusCode.ShouldBe(status);
        var errors = (await BodyAsync(answer)).GetProperty("errors");
        errors.GetProperty(field).EnumerateArray().Select(error => error.GetProperty("code").GetString()).ShouldContain(code);
    }
}

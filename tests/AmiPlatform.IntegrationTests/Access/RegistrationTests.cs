using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class RegistrationTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task A_known_and_an_unknown_address_have_the_same_answer_after_the_same_work()
    {
        var email = host.NewEmail();
        (await ConfirmAsync(await CodeAsync(email))).Dispose();
        (await RegisterAsync(new { email = host.NewEmail(), password = AccessHost.Password })).Dispose();
        var known = await WorkAsync(email.ToUpperInvariant());
        var unknown = await WorkAsync(host.NewEmail());
        known.ShouldBe(unknown);
        known.ShouldBe((HttpStatusCode.Accepted, string.Empty, 1, 0, 1, 1));
    }

    [Fact]
    public async Task Nobody_signs_in_before_the_address_is_confirmed_and_hears_of_it_nothing_but_a_wrong_password()
    {
        var email = host.NewEmail();
        (await RegisterAsync(new { email, password = AccessHost.Password })).Dispose();
        (await host.CountAsync("platform_accounts", $"Email = '{email}'")).ShouldBe(0);
        using var early = await host.LogInAsync(email);
        early.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await BodyAsync(early)).GetProperty("code").GetString().ShouldBe("access.sign-in-refused");

        using var confirmed = await ConfirmAsync(await CodeAsync(email));
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var signedIn = await host.LogInAsync(email);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_opens_one_account_of_its_address_and_the_password_of_the_registration_goes_with_it()
    {
        var email = host.NewEmail();
        var (code, other) = (await CodeAsync(email), await CodeAsync(email.ToUpperInvariant()));
        using (var wrong = await ConfirmAsync(code, "another horse battery")) await ShouldBeNoCodeAsync(wrong);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => ConfirmAsync(number % 2 == 0 ? code : other)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created)) await ShouldBeNoCodeAsync(answer);
        (await host.CountAsync("platform_accounts", $"NormalizedEmail = '{email.ToUpperInvariant()}' AND EmailConfirmed = 1")).ShouldBe(1);
        (await host.CountAsync("platform_audit_entries", "Action = 'OpenAccount'")).ShouldBe(await host.CountAsync("platform_accounts", "Email IS NOT NULL"));
    }

    [Fact]
    public async Task A_code_ends_after_a_day_and_a_changed_one_is_none()
    {
        var code = await CodeAsync(host.NewEmail());
        foreach (var at in (int[])[0, code.Length / 2, code.Length - 1])
        {
            using var changed = await ConfirmAsync($"{code[..at]}{(code[at] == 'A' ? 'B' : 'A')}{code[(at + 1)..]}");
            await ShouldBeNoCodeAsync(changed);
        }

        host.Clock.Advance(TimeSpan.FromHours(24.1));
        using var late = await ConfirmAsync(code);
        await ShouldBeNoCodeAsync(late);
    }

    [Theory]
    [InlineData("""{"email": "", "password": "correct horse battery"}""", "validation.not-empty", "/email")]
    [InlineData("""{"email": "alix", "password": "correct horse battery"}""", "access.email-malformed", "/email")]
    [InlineData("""{"email": "alix@example.org", "password": "elevenchars"}""", "validation.minimum-length", "/password")]
    [InlineData("""{"email": "alix@example.org", "password": ""}""", "validation.not-empty", "/password")]
    public async Task A_body_of_the_wrong_shape_is_refused_where_it_is_wrong(string body, string code, string field)
    {
        using var answer = await PostAsync("/api/access/register", body);
        await ShouldRefuseAsync(answer, HttpStatusCode.BadRequest, code, field);
    }

    [Fact]
    public async Task A_password_of_few_characters_is_refused_by_rule()
    {
        using var answer = await RegisterAsync(new { email = host.NewEmail(), password = "aaaabbbbccccdddd" });
        await ShouldRefuseAsync(answer, HttpStatusCode.UnprocessableEntity, "access.password-too-uniform", "/password");
    }

    [Theory]
    [InlineData("/api/access/register")]
    [InlineData("/api/access/confirm-email")]
    [InlineData("/api/access/login")]
    [InlineData("/api/access/refresh")]
    public async Task Whatever_is_sent_the_answer_is_a_problem_of_the_caller(string path)
    {
        var tooLong = JsonSerializer.Serialize(new { email = new string('a', 1_000_000), password = "x", code = new string('a', 10_000), refreshToken = new string('a', 1_000_000) });
        foreach (var body in new[] { "", "{}", "[]", "null", "{", """{"email": 1, "password": true, "refreshToken": []}""", """{"email": null, "password": null, "refreshToken": null}""", """{"role": "Administrator"}""", tooLong })
        {
            using var answer = await PostAsync(path, body);
            ((int)answer.StatusCode).ShouldBe(400, body.Length > 200 ? "1 MB" : body);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        using var text = await host.Client().PostAsync(path, new StringContent("email=a", Encoding.UTF8, "text/plain"));
        text.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("GET", "/api/access/me")]
    [InlineData("POST", "/api/access/logout")]
    public async Task Nobody_is_told_to_sign_in_and_never_sent_elsewhere(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await host.Client().SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_role_cannot_be_taken_by_registering()
    {
        using var answer = await PostAsync("/api/access/register", """{"email": "mallory@example.org", "password": "correct horse battery", "roles": ["Administrator"]}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> RegisterAsync(object body) => host.Client().PostAsJsonAsync("/api/access/register", body);

    private Task<HttpResponseMessage> ConfirmAsync(string code, string password = AccessHost.Password) => host.Client().PostAsJsonAsync("/api/access/confirm-email", new { code, password });

    private Task<string> CodeAsync(string email) => Registrations.CodeAsync(host.Services, email, AccessHost.Password);

    private async Task<(HttpStatusCode Status, string Body, int Hashes, int Verifications, int Writes, long Mails)> WorkAsync(string email)
    {
        var ((hashes, verifications), writes, mails) = (host.Hasher.Work, host.Door.Writes, await host.CountAsync("platform_mail"));
        using var answer = await RegisterAsync(new { email, password = AccessHost.Password });
        return (
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), host.Hasher.Work.Hashes - hashes, host.Hasher.Work.Verifications - verifications,
            host.Door.Writes - writes, await host.CountAsync("platform_mail") - mails);
    }

    private static Task ShouldBeNoCodeAsync(HttpResponseMessage answer) => ShouldRefuseAsync(answer, HttpStatusCode.UnprocessableEntity, "access.registration-code-not-valid", "/code");

    private Task<HttpResponseMessage> PostAsync(string path, string body) => host.Client().PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string field)
    {
        answer.StatusCode.ShouldBe(status);
        var errors = (await BodyAsync(answer)).GetProperty("errors");
        errors.GetProperty(field).EnumerateArray().Select(error => error.GetProperty("code").GetString()).ShouldContain(code);
    }
}

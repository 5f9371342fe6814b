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
    public async Task An_address_is_taken_whatever_its_case()
    {
        var email = await host.RegisterAsync();
        using var answer = await RegisterAsync(new { email = email.ToUpperInvariant(), password = AccessHost.Password });
        await ShouldRefuseAsync(answer, HttpStatusCode.Conflict, "access.email-taken", "/email");
    }

    [Fact]
    public async Task Of_registrations_of_one_address_at_the_same_time_one_wins()
    {
        var email = host.NewEmail();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RegisterAsync(new { email, password = AccessHost.Password })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await host.CountAsync("platform_accounts", $"Email = '{email}'")).ShouldBe(1);
        (await host.CountAsync("platform_audit_entries", "Action = 'OpenAccount'")).ShouldBe(await host.CountAsync("platform_accounts", "Email IS NOT NULL"));
    }

    [Fact]
    public async Task A_registration_sent_again_with_its_key_has_the_same_answer_and_another_one_is_told_that_the_key_is_used()
    {
        var (email, key) = (host.NewEmail(), $"registration-{Guid.CreateVersion7()}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RegisterAsync(new { email, password = AccessHost.Password, displayName = "Ada" }, key)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        answers.Count(answer => answer.Headers.Contains("Idempotent-Replayed")).ShouldBe(5);
        var ids = new List<Guid>();
        foreach (var answer in answers) ids.Add((await BodyAsync(answer)).GetProperty("id").GetGuid());
        ids.Distinct().Count().ShouldBe(1);
        (await host.CountAsync("platform_accounts", $"Email = '{email}'")).ShouldBe(1);

        foreach (var other in new object[]
        {
            new { email = host.NewEmail(), password = AccessHost.Password, displayName = "Ada" },
            new { email, password = AccessHost.Password, displayName = "Grace" },
            new { email, password = "another horse battery", displayName = "Ada" },
        })
        {
            using var refused = await RegisterAsync(other, key);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await BodyAsync(refused)).GetProperty("code").GetString().ShouldBe("http.idempotency-key-reused");
        }
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
    [InlineData("/api/access/login")]
    [InlineData("/api/access/refresh")]
    public async Task Whatever_is_sent_the_answer_is_a_problem_of_the_caller(string path)
    {
        var tooLong = JsonSerializer.Serialize(new { email = new string('a', 1_000_000), password = "x", refreshToken = new string('a', 1_000_000) });
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
    public async Task A_key_lets_nobody_guess_passwords_each_wrong_one_is_a_failed_sign_in_and_a_locked_account_says_no_to_all()
    {
        var key = Guid.CreateVersion7().ToString();
        object Body(string password) => new { email = "guessed@example.org", password };
        using (var first = await RegisterAsync(Body(AccessHost.Password), key)) first.StatusCode.ShouldBe(HttpStatusCode.Created);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await RegisterAsync(Body($"{AccessHost.Password} {guess}"), key);
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (var right = await RegisterAsync(Body(AccessHost.Password), key)) right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using (var locked = await host.LogInAsync("guessed@example.org")) locked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(5.1));
        using var replayed = await RegisterAsync(Body(AccessHost.Password), key);
        replayed.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_role_cannot_be_taken_by_registering()
    {
        using var answer = await PostAsync("/api/access/register", """{"email": "mallory@example.org", "password": "correct horse battery", "roles": ["Administrator"]}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> RegisterAsync(object body, string? key = null)
    {
        var client = host.Client();
        if (key is not null) client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return await client.PostAsJsonAsync("/api/access/register", body);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) => host.Client().PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string field)
    {
        answer.StatusCode.ShouldBe(status);
        var errors = (await BodyAsync(answer)).GetProperty("errors");
        errors.GetProperty(field).EnumerateArray().Select(error => error.GetProperty("code").GetString()).ShouldContain(code);
    }
}

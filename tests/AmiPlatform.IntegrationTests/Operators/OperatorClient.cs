using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

/// <summary>What tests do with operators over HTTP.</summary>
internal static class OperatorClient
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A number of the unassigned range whose check digit is right.</summary>
    public static string Siret(int number)
    {
        var start = $"9001{number.ToString("00000", CultureInfo.InvariantCulture)}0001";
        var sum = 0;
        for (var index = 0; index < start.Length; index++)
        {
            var digit = (start[^(index + 1)] - '0') * (index % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return $"{start}{(10 - (sum % 10)) % 10}";
    }

    public static object Association(int number, string name = "Les Jardins de la Fosse") =>
        new { kind = "Association", legalName = name, siret = Siret(number), rna = "W622000001", communeCode = "62498" };

    public static object Company(int number, string name = "Coopérative du Carreau") => new { kind = "Company", legalName = name, siret = Siret(number) };

    public static Task<HttpResponseMessage> RegisterAsync(this HttpClient client, object body) => client.PostAsJsonAsync("/api/operators", body, Stop);

    public static async Task<Guid> RegisteredAsync(this HttpClient client, object body)
    {
        using var answer = await client.RegisterAsync(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, string path) => client.GetAsync(new Uri($"/api/operators{path}", UriKind.Relative), Stop);

    public static async Task<JsonElement> ShownAsync(this HttpClient client, string path)
    {
        using var answer = await client.ReadAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.JsonAsync();
    }

    public static async Task<HttpResponseMessage> ChangeAsync(this HttpClient client, string path, object body, long? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/operators{path}") { Content = JsonContent.Create(body) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request, Stop);
    }

    public static Task<HttpResponseMessage> SignAsync(this HttpClient client, Guid id, long? version, string textVersion = "2021-1947") =>
        client.ChangeAsync($"/{id}/republican-commitment", new { textVersion }, version);

    /// <summary>A representative invites a demonstration account, which accepts.</summary>
    public static async Task JoinAsync(this HttpClient representative, PlatformFixture platform, Guid id, string account, string role, string? mandateEndsOn = null)
    {
        var link = await representative.InviteAsync(id, $"{account}@demo.localhost", role, mandateEndsOn);
        using var invited = await platform.As(account);
        (await invited.WriteAsync($"{link}/accept", null)).Expect(HttpStatusCode.OK);
    }

    /// <returns>Path of the link.</returns>
    public static async Task<string> InviteAsync(this HttpClient representative, Guid id, string email, string role, string? mandateEndsOn = null)
    {
        var invited = (await representative.WriteAsync($"/api/operators/{id}/invitations", new { email, role, mandateEndsOn })).Expect(HttpStatusCode.OK);
        return new Uri(invited.Body.GetProperty("link").GetString()!).AbsolutePath;
    }

    public static Task<Answer> ChangeMemberAsync(this HttpClient client, Guid id, Guid userId, string role, long version) =>
        client.ReplaceAsync($"/api/operators/{id}/members/{userId}", new { role }, $"\"{version}\"");

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

    /// <summary>Expects a problem with a code and, for a fault of a field, its pointer.</summary>
    public static async Task ShouldRefuseAsync(this HttpResponseMessage answer, HttpStatusCode status, string code, string? field = null)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("code").GetString().ShouldBe(code, text);
        problem.GetProperty("detail").GetString()!.ShouldNotContain("{");
        if (field is null) return;
        problem.GetProperty("errors").GetProperty(field).EnumerateArray().Select(entry => entry.GetProperty("code").GetString()).ShouldContain(code);
    }

    public static string?[] Names(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("legalName").GetString())];
}

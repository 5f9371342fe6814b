using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Access;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>What a client hears when the database does not do its part; nothing of the inside is told.</summary>
public sealed class BrokenDatabaseTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_another_holds_is_told_as_a_service_that_is_not_available_now_and_when_to_come_again()
    {
        await using var other = await OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);
        using var client = host.Client();

        using var answer = await RegisterAsync(client);

        answer.Headers.RetryAfter.ShouldNotBeNull();
        await ShouldTellAsync(answer, HttpStatusCode.ServiceUnavailable, "http.unavailable");
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_without_its_cause_and_with_the_trace_that_names_it()
    {
        await RunAsync("ALTER TABLE platform_accounts RENAME TO platform_elsewhere");
        using var client = host.Client();

        using var answer = await RegisterAsync(client);

        await RunAsync("ALTER TABLE platform_elsewhere RENAME TO platform_accounts");
        await ShouldTellAsync(answer, HttpStatusCode.InternalServerError, "http.failed");
    }

    private Task<HttpResponseMessage> RegisterAsync(HttpClient client) =>
        client.PostAsJsonAsync("/api/access/register", new { email = host.NewEmail(), password = AccessHost.Password }, Stop);

    private static async Task ShouldTellAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(status, text);
        var problem = JsonElement.Parse(text);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        text.ShouldNotContain("platform_");
        text.ShouldNotContain("SQLite");
    }

    private async Task RunAsync(string statement)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "amiplatform.db")};Pooling=False");
        await connection.OpenAsync(Stop);
        return connection;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

public sealed class GenerationTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private static readonly object End = new { lastDay = "2030-12-31", reason = "Décret 2030-1" };

    public async ValueTask InitializeAsync()
    {
        await host.ResetAsync();
        (await host.ImportAsync("communes/import", TerritoriesHost.Communes)).Status.ShouldBe(200);
        (await host.ImportAsync("districts/import", Territory.Districts + "QP062024;Ancien;62498;Lens;2000\n")).Status.ShouldBe(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Generations_are_listed_with_their_days_and_their_districts()
    {
        var items = (await host.GetAsync("generations")).GetProperty("items");

        items.EnumerateArray().Select(item => $"{item.GetProperty("generation")} {item.GetProperty("validFrom")} {item.GetProperty("districts")} {item.GetProperty("residents")}")
            .ShouldBe(["Qpv2015 2015-01-01 1 2000", "Qpv2024 2024-01-01 2 6000"]);
        items[0].GetProperty("validTo").GetString().ShouldBe("2023-12-31");
        items[1].TryGetProperty("validTo", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_generation_that_is_closed_ends_its_districts_and_tells_each()
    {
        using var manager = host.Client("ProgrammeManager");
        var (tag, actions) = await ReadAsync(manager);
        actions.ShouldBe(["close"]);

        var (status, after, _) = await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, tag);

        status.ShouldBe(HttpStatusCode.NoContent);
        var (read, rest) = await ReadAsync(manager);
        read!.ShouldStartWith($"{after![..^1]}-");
        rest.ShouldBe(["close"], "a day that was mistyped is put right");
        (await host.GetAsync("districts?asOf=2030-12-31")).GetProperty("items").GetArrayLength().ShouldBe(2);
        (await host.GetAsync("districts?asOf=2031-01-01")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await host.GetAsync("districts?generation=Qpv2015&asOf=2023-12-31")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.priority-district-closed.v1'")).ShouldBe(2);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.priority-district-imported.v1' AND Body LIKE '%2030-12-31%'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_day_that_was_mistyped_is_put_right_and_the_districts_follow()
    {
        using var manager = host.Client("ProgrammeManager");
        await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", new { lastDay = "2026-11-27", reason = "Décret 2030-1" }, (await ReadAsync(manager)).Tag);

        (await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, (await ReadAsync(manager)).Tag)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await host.GetAsync("generations/Qpv2024")).GetProperty("validTo").GetString().ShouldBe("2030-12-31");
        (await host.CountAsync("territories_districts", "Generation = 'Qpv2024' AND ValidTo = '2030-12-31'")).ShouldBe(2);
        (await host.GetAsync("districts?asOf=2030-12-31")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_district_imported_after_the_closing_ends_with_its_generation()
    {
        using var manager = host.Client("ProgrammeManager");
        await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, (await ReadAsync(manager)).Tag);

        await host.ImportAsync("districts/import", "code_qp;lib_qp;insee_com;lib_com;population\nQN06203N;Tard;62510;Liévin;1000\nQN06201M;Nord bis;62498;Lens;2400\n");

        (await host.CountAsync("territories_districts", "Generation = 'Qpv2024' AND ValidTo = '2030-12-31'")).ShouldBe(3);
    }

    [Theory]
    [InlineData("Qpv2015", "2030-12-31", HttpStatusCode.Conflict, "territories.generation-ended-by-law")]
    [InlineData("Qpv2024", "2023-12-31", HttpStatusCode.UnprocessableEntity, "territories.generation-closed-before-it-began")]
    [InlineData("Cucs2007", "2030-12-31", HttpStatusCode.NotFound, "territories.generation-not-found")]
    [InlineData("Qpv1999", "2030-12-31", HttpStatusCode.NotFound, "territories.generation-not-found")]
    [InlineData("2", "2030-12-31", HttpStatusCode.NotFound, "territories.generation-not-found")]
    public async Task A_generation_that_cannot_be_closed_says_why(string generation, string lastDay, HttpStatusCode expected, string code)
    {
        using var manager = host.Client("ProgrammeManager");

        var (status, _, problem) = await manager.ChangeAsync(HttpMethod.Post, $"generations/{generation}/close", new { lastDay, reason = "Décret" }, "\"1\"");

        status.ShouldBe(expected);
        problem.ToString().ShouldContain(code);
        (await host.CountAsync("territories_districts", "ValidTo = '2030-12-31'")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_service_closes_and_only_once()
    {
        using var manager = host.Client("Administrator");
        using var auditor = host.Client("Auditor");
        var (tag, _) = await ReadAsync(manager);

        (await auditor.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, tag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var (_, after, _) = await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, tag);
        (await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, tag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", End, after)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task<(string? Tag, IReadOnlyList<string?> Actions)> ReadAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/territories/generations/Qpv2024", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (answer.Headers.ETag?.Tag, [.. body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString())]);
    }
}

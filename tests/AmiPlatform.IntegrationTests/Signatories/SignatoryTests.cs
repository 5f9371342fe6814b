using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Signatories;

/// <summary>Who may sign for the authority, as what, by which act, what, and from when to when.</summary>
public sealed class SignatoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Signatories = "/api/platform/signatories";
    private HttpClient administrator = null!;

    public async ValueTask InitializeAsync() => administrator = await platform.As("administrator");

    public ValueTask DisposeAsync()
    {
        administrator.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_power_is_read_as_it_was_noted_and_ends_once_for_all()
    {
        var path = await EmpoweredAsync("Claire Dumont", "2027-01-11", null, "Letters", "Decisions", "Letters");
        var read = (await administrator.ReadAsync(path)).Expect(HttpStatusCode.OK);
        read.Body.GetProperty("act").GetString().ShouldBe("Arrêté n° 2027-014");
        read.Body.GetProperty("scope").EnumerateArray().Select(matter => matter.GetString()).ShouldBe(["Letters", "Decisions"]);
        read.Body.TryGetProperty("to", out _).ShouldBeFalse();

        (await administrator.WriteAsync($"{path}/end", new { lastDay = "2027-06-30" }, "\"7\"")).Expect(HttpStatusCode.PreconditionFailed);
        (await administrator.WriteAsync($"{path}/end", new { lastDay = "2027-01-10" }, read.Tag)).Refused(HttpStatusCode.UnprocessableEntity, "platform.signatory-ends-before-it-begins", "/lastDay");
        (await administrator.WriteAsync($"{path}/end", new { lastDay = "2027-06-30" }, read.Tag)).Expect(HttpStatusCode.NoContent);

        var ended = (await administrator.ReadAsync(path)).Expect(HttpStatusCode.OK);
        ended.Body.GetProperty("to").GetString().ShouldBe("2027-06-30");
        (await administrator.WriteAsync($"{path}/end", new { lastDay = "2027-07-01" }, ended.Tag)).Refused(HttpStatusCode.UnprocessableEntity, "platform.signatory-ends-already", "/lastDay");
        using var auditor = await platform.As("auditor");
        var entry = (await auditor.ReadAsync("/api/platform/audit?action=EndSignatory")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        entry.GetProperty("changes")[0].GetProperty("fields").EnumerateArray().ShouldContain(field => field.GetProperty("after").GetString() == "2027-06-30");
    }

    [Fact]
    public async Task Those_in_force_on_a_day_are_listed_page_by_page()
    {
        await EmpoweredAsync("Avant", "2030-01-01", "2030-03-31", "Letters");
        await EmpoweredAsync("Pendant", "2030-03-31", "2030-04-30", "Letters");
        await EmpoweredAsync("Après", "2030-04-01", null, "Agreements");

        (await HoldersAsync("on=2030-03-30&limit=200")).ShouldBe(["Avant"]);
        (await HoldersAsync("on=2030-03-31&limit=200")).ShouldBe(["Pendant", "Avant"]);
        var first = (await administrator.ReadAsync($"{Signatories}?on=2030-04-15&limit=1&count=true")).Expect(HttpStatusCode.OK).Body;
        first.GetProperty("total").GetInt32().ShouldBe(2);
        first.GetProperty("items")[0].GetProperty("holder").GetString().ShouldBe("Après");
        (await HoldersAsync($"on=2030-04-15&limit=1&cursor={first.GetProperty("nextCursor").GetString()}")).ShouldBe(["Pendant"]);
    }

    [Fact]
    public async Task What_is_no_power_is_refused_at_its_field()
    {
        (await administrator.WriteAsync(Signatories, Body("Claire", "2027-02-01", "2027-01-31", "Letters"))).Refused(HttpStatusCode.UnprocessableEntity, "platform.signatory-ends-before-it-begins", "/to");
        (await administrator.WriteAsync(Signatories, Body("Claire", "2027-02-01", null))).Refused(HttpStatusCode.BadRequest, "validation.inclusive-between", "/scope");
        (await administrator.WriteAsync(Signatories, Body(" ", "2027-02-01", null, "Letters"))).Expect(HttpStatusCode.BadRequest);
        (await administrator.ReadAsync($"{Signatories}/{Guid.CreateVersion7()}")).Refused(HttpStatusCode.NotFound, "platform.signatory-not-found");
        (await administrator.WriteAsync($"{Signatories}/{Guid.CreateVersion7()}/end", new { lastDay = "2027-06-30" }, "*")).Refused(HttpStatusCode.NotFound, "platform.signatory-not-found");
    }

    private async Task<string> EmpoweredAsync(string holder, string from, string? to, params string[] scope) =>
        $"{Signatories}/{(await administrator.WriteAsync(Signatories, Body(holder, from, to, scope))).Expect(HttpStatusCode.Created).Id}";

    private async Task<IReadOnlyList<string?>> HoldersAsync(string query) =>
        [.. (await administrator.ReadAsync($"{Signatories}?{query}")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("holder").GetString())];

    private static JsonObject Body(string holder, string from, string? to, params string[] scope)
    {
        var body = new JsonObject
        {
            ["holder"] = holder,
            ["capacity"] = "Pour le Président empêché et par délégation, la Vice-présidente",
            ["act"] = "Arrêté n° 2027-014",
            ["scope"] = new JsonArray([.. scope.Select(matter => JsonValue.Create(matter))]),
            ["from"] = from,
        };
        if (to is not null) body["to"] = to;
        return body;
    }
}

using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Shouldly;
using static AmiPlatform.IntegrationTests.LongWork.OperationClient;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>An import that is asked for with <c>Prefer: respond-async</c> is followed to the same end as one that is answered at once.</summary>
public sealed class ImportOperationTests(BusyPlatform busy) : IClassFixture<BusyPlatform>, IAsyncLifetime
{
    private readonly PlatformFixture platform = busy.Platform;
    private HttpClient manager = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        busy.Gate.Close();
        manager = await platform.As("programme-manager");
    }

    public ValueTask DisposeAsync()
    {
        busy.Gate.Open();
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_is_accepted_followed_by_events_and_by_looking_and_gives_what_the_answer_at_once_gives()
    {
        var accepted = (await manager.StartAsync(Communes, TerritoriesHost.Communes)).Expect(HttpStatusCode.Accepted);
        accepted.Headers.GetValues("Preference-Applied").ShouldBe(["respond-async"]);
        accepted.Headers.Location!.ToString().ShouldBe($"{Operations}/{accepted.Id}");
        (accepted.Body.State(), accepted.Body.GetProperty("kind").GetString()).ShouldBe(("Queued", "territories.import-communes"));
        var operation = accepted.Headers.Location.ToString();

        await busy.Gate.Reached;
        var running = await manager.StandsAsync(operation);
        running.State().ShouldBe("Running");
        running.GetProperty("actions")[0].GetProperty("href").GetString().ShouldBe($"{operation}/cancel");
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.ToString().ShouldBe(running.ToString());
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var progress = (await stream.NextAsync())!.Value.Data;
        progress.GetProperty("total").GetInt64().ShouldBe(System.Text.Encoding.UTF8.GetByteCount(TerritoriesHost.Communes));
        busy.Gate.Open();
        var end = (await stream.NextAsync())!.Value;
        (await stream.NextAsync()).ShouldBeNull("the stream ends with the work");

        var stands = await manager.StandsAsync(operation);
        stands.ToString().ShouldBe(end.Data.ToString());
        stands.State().ShouldBe("Succeeded");
        stands.GetProperty("done").GetInt64().ShouldBe(stands.GetProperty("total").GetInt64());
        stands.TryGetProperty("errors", out _).ShouldBeFalse();
        await ComesNoMoreAsync(operation, end.Id);
        await platform.ResetAsync();
        var atOnce = (await manager.ImportAsync(Communes, TerritoriesHost.Communes, "at-once")).Expect(HttpStatusCode.OK);
        stands.GetProperty("result").ToString().ShouldBe(atOnce.Body.ToString());
    }

    [Fact]
    public async Task What_was_done_is_in_the_audit_in_the_name_of_who_started_it()
    {
        busy.Gate.Open();
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        (await manager.EndedAsync(operation)).State().ShouldBe("Succeeded");

        var id = operation.Split('/')[^1].ToUpperInvariant();
        var actor = $"ActorId = '{platform.AccountId("programme-manager").ToString().ToUpperInvariant()}'";
        (await platform.CountAsync("platform_audit_entries", $"{actor} AND Action = 'StartImport' AND UPPER(Subject) = 'OPERATION:{id}'")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", $"{actor} AND Action = 'ImportCommunes' AND Module = 'territories' AND Changes IS NOT NULL")).ShouldBe(1);
        (await platform.CountAsync("platform_operations", "Input IS NULL AND Starter IS NULL AND Address IS NULL AND LeaseToken IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Five_wrong_lines_are_named_as_in_the_answer_at_once_in_the_language_of_the_reader_and_nothing_changes()
    {
        busy.Gate.Open();
        var lines = TerritoriesHost.Communes.TrimEnd('\n').Split('\n');
        lines[1] = lines[1].Replace(";1994;", ";9999;", StringComparison.Ordinal);
        lines[2] = lines[2].Replace("62003", "62", StringComparison.Ordinal);
        lines[6] = lines[6].Replace("17435", "many", StringComparison.Ordinal);
        lines[9] = lines[9].Replace(";216201707;", ";216201708;", StringComparison.Ordinal);
        lines[20] = lines[20].Replace("62498;Lens", "62498;", StringComparison.Ordinal);
        lines[36] = lines[35];
        var file = string.Join('\n', lines);

        var operation = await manager.StartedAsync(file);
        (await manager.EndedAsync(operation)).State().ShouldBe("Failed");

        foreach (var language in new[] { "fr", "en" })
        {
            manager.DefaultRequestHeaders.AcceptLanguage.Clear();
            manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var errors = (await manager.StandsAsync(operation)).GetProperty("errors");
            var atOnce = (await manager.ImportAsync(Communes, file, $"at-once-{language}")).Expect(HttpStatusCode.UnprocessableEntity);
            errors.ToString().ShouldBe(atOnce.Body.GetProperty("errors").ToString());
            errors.EnumerateObject().Count().ShouldBe(5);
        }

        (await platform.CountAsync("territories_communes")).ShouldBe(0);
        (await platform.CountAsync("platform_audit_entries", "Action = 'ImportCommunes'")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_more_faults_than_are_kept_the_others_are_counted()
    {
        busy.Gate.Open();
        var file = "code_insee;nom;siren;codes_postaux;population_insee_package\n" + string.Concat(Enumerable.Repeat("Lens;Lens;216204982;62300;1\n", 620));

        var end = await manager.EndedAsync(await manager.StartedAsync(file));

        end.GetProperty("errors").EnumerateObject().Sum(place => place.Value.GetArrayLength()).ShouldBe(500);
        end.GetProperty("errorsLeftOut").GetInt32().ShouldBe(120);
    }

    [Fact]
    public async Task Of_two_on_one_key_the_second_is_told_the_first_and_another_kind_goes_on()
    {
        var first = await manager.StartedAsync(TerritoriesHost.Communes);
        await busy.Gate.Reached;
        using var administrator = await platform.As("administrator");
        var second = (await administrator.StartAsync(Communes, TerritoriesHost.Communes)).Refused(HttpStatusCode.Conflict, "platform.operation-running");
        second.Body.GetProperty("operation").GetString().ShouldBe(first);
        second.Body.GetProperty("detail").GetString().ShouldBe($"Work on the same thing is running already: {first}. Follow it or cancel it, then start again.");
        var other = await manager.StartedAsync(Territory.Districts, Districts);
        busy.Gate.Open();

        (await manager.EndedAsync(first)).State().ShouldBe("Succeeded");
        (await manager.EndedAsync(other)).GetProperty("kind").GetString().ShouldBe("territories.import-districts");
        var again = await manager.EndedAsync(await administrator.StartedAsync(TerritoriesHost.Communes));
        again.GetProperty("result").GetProperty("unchanged").GetInt32().ShouldBe(36);
    }

    [Fact]
    public async Task Of_many_that_come_at_once_on_one_key_one_is_accepted()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => manager.StartAsync(Communes, TerritoriesHost.Communes)));

        var accepted = answers.Single(answer => answer.Status == HttpStatusCode.Accepted);
        answers.Where(answer => answer != accepted).ShouldAllBe(answer => answer.Body.GetProperty("operation").GetString() == accepted.Headers.Location!.ToString());
        busy.Gate.Open();
        (await manager.EndedAsync(accepted.Headers.Location!.ToString())).State().ShouldBe("Succeeded");
    }

    [Fact]
    public async Task The_same_key_of_idempotency_replays_the_operation_and_is_not_that_of_an_answer_at_once()
    {
        busy.Gate.Open();
        var first = (await manager.StartAsync(Communes, TerritoriesHost.Communes, "one")).Expect(HttpStatusCode.Accepted);
        (await manager.EndedAsync(first.Headers.Location!.ToString())).State().ShouldBe("Succeeded");

        var second = (await manager.StartAsync(Communes, TerritoriesHost.Communes, "one")).Expect(HttpStatusCode.Accepted);
        second.Id.ShouldBe(first.Id);
        second.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        await manager.ImportAsync(Communes, TerritoriesHost.Communes, "one").Refused(HttpStatusCode.UnprocessableEntity, "http.idempotency-key-reused");
        (await platform.CountAsync("platform_operations")).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_starts_and_follows_work_by_its_key_and_the_audit_names_the_key()
    {
        busy.Gate.Open();
        var made = (await manager.WriteAsync("/api/access/me/api-keys", new { name = "Référentiel", scopes = new[] { "territories:import", "platform:own-operations" } })).Expect(HttpStatusCode.Created);
        using var program = platform.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", made.Body.GetProperty("key").GetString());

        (await program.EndedAsync(await program.StartedAsync(TerritoriesHost.Communes))).State().ShouldBe("Succeeded");

        (await platform.CountAsync("platform_audit_entries", "Action = 'ImportCommunes' AND Actor LIKE 'ami_%'")).ShouldBe(1);
        using var other = platform.Anonymous();
        var narrow = (await manager.WriteAsync("/api/access/me/api-keys", new { name = "Étroit", scopes = new[] { "territories:import" } })).Expect(HttpStatusCode.Created);
        other.DefaultRequestHeaders.Authorization = new("Bearer", narrow.Body.GetProperty("key").GetString());
        (await other.ReadAsync(Operations)).Refused(HttpStatusCode.Forbidden, "access.scope-missing");
    }

    [Fact]
    public async Task What_is_refused_before_the_file_is_read_is_refused_at_once()
    {
        using var auditor = await platform.As("auditor");
        (await auditor.StartAsync(Communes, TerritoriesHost.Communes)).Refused(HttpStatusCode.Forbidden, "access.permission-missing");
        (await manager.StartAsync($"{Communes}?vintage=1789", TerritoriesHost.Communes)).Refused(HttpStatusCode.BadRequest, "validation.inclusive-between", "/vintage");
        (await platform.CountAsync("platform_operations")).ShouldBe(0);
    }

    private async Task ComesNoMoreAsync(string operation, string last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{operation}/events", UriKind.Relative));
        request.Headers.Add("Last-Event-ID", last);
        (await manager.SendAsync(request, null, null)).Expect(HttpStatusCode.NoContent);
    }
}

using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>A call that takes one file of each operator, and operators who send three at once; over a real server.</summary>
public sealed class TheQuota : IAsyncLifetime
{
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();
    private readonly Story story;

    public TheQuota() => story = new Story(platform);

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Of_three_files_of_each_of_fifty_operators_one_is_taken()
    {
        var call = await story.PublishedCallAsync(67, Story.Rule("MaxApplicationsPerOperator", new { maximum = 1 }));
        using var client = await platform.As("association");
        var operators = await Task.WhenAll(Enumerable.Range(1, 50).Select(number => RegisteredAsync(client, Siret(number))));
        await platform.DrainAsync();
        var content = Story.Draft(await story.FunderAsync(call));
        var files = await Task.WhenAll(operators.SelectMany(holder => Enumerable.Range(0, 3).Select(_ => DraftedAsync(client, call, holder, content))));

        var answers = await Task.WhenAll(files.Select(file =>
            client.WriteAsync($"/api/applications/{file.Id}/submit", new { declarations = Story.Declarations }, file.Version)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(50);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer =>
            answer.Status == HttpStatusCode.UnprocessableEntity && answer.Code == "applications.eligibility-rule-not-met");
        files.Zip(answers).Where(pair => pair.Second.Status == HttpStatusCode.OK).Select(pair => pair.First.Holder).Distinct().Count().ShouldBe(50);
        (await platform.CountAsync("applications_dossiers", "State = 'Submitted'")).ShouldBe(50);
        (await platform.CountAsync("applications_tracking_sequences", "Last = 50")).ShouldBe(1);
        (await platform.CountAsync("applications_submission_turns", "Last = 1")).ShouldBe(50, "every submission changes the row that holds the quota where nothing orders the writers");
    }

    private static async Task<Guid> RegisteredAsync(HttpClient client, string siret)
    {
        var body = new { kind = "Association", legalName = $"Association {siret}", siret, rna = "W621000001", communeCode = "62498" };
        var registered = (await client.WriteAsync("/api/operators", body)).Expect(HttpStatusCode.Created);
        (await client.WriteAsync($"/api/operators/{registered.Id}/republican-commitment", new { textVersion = "2021-1947" }, registered.Tag)).Expect(HttpStatusCode.NoContent);
        return registered.Id;
    }

    private static async Task<(Guid Id, string? Version, Guid Holder)> DraftedAsync(HttpClient client, Guid callId, Guid operatorId, object content)
    {
        var started = (await client.WriteAsync("/api/applications", new { callId, operatorId })).Expect(HttpStatusCode.Created);
        var saved = (await client.MergeAsync($"/api/applications/{started.Id}", content, started.Tag)).Expect(HttpStatusCode.NoContent);
        return (started.Id, saved.Tag, operatorId);
    }

    /// <summary>A number with its check digit (Luhn).</summary>
    private static string Siret(int number)
    {
        var digits = $"900{number:000000}0001";
        var sum = digits.Reverse().Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value);
        return $"{digits}{(10 - (sum % 10)) % 10}";
    }
}

using System.Net;
using System.Net.Http.Headers;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>Which files each role reads, in lists and one by one.</summary>
public sealed class ReadingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Reads = ["", "/eligibility", "/history", "/receipt", "/completion-requests"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agent_of_a_funder_reads_the_submitted_files_that_ask_it_and_nothing_else()
    {
        var story = new Story(platform);
        var (call, holder) = (await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        var funder = await story.FunderAsync(call);
        using (var administrator = await platform.As("administrator"))
            (await administrator.ReplaceAsync($"/api/access/users/{platform.AccountId("funder-agent")}/funder", new { funderId = funder }, "*")).Expect(HttpStatusCode.NoContent);
        var (asking, version) = await story.ReadyDraftAsync(call, holder);
        var (draft, _) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(asking, version)).Expect(HttpStatusCode.OK);
        var elsewhere = await AskingAnotherFunderAsync();
        using var agent = await platform.As("funder-agent");

        (await ListedAsync(agent)).ShouldBe([asking]);
        (await TableAsync(agent)).Length.ShouldBe(2);
        foreach (var read in Reads) (await agent.ReadAsync($"/api/applications/{asking}{read}")).Expect(HttpStatusCode.OK);
        foreach (var hidden in new[] { draft, elsewhere })
        {
            foreach (var read in Reads) (await agent.ReadAsync($"/api/applications/{hidden}{read}")).Expect(HttpStatusCode.NotFound);
        }

        (await agent.WriteAsync($"/api/applications/{asking}/admissible", null, "\"3\"")).Expect(HttpStatusCode.Forbidden);
        (await agent.MergeAsync($"/api/applications/{asking}", new { action = new { title = "Autre" } }, "\"3\"")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_auditor_reads_every_submitted_file_and_changes_none()
    {
        var sent = await AskingAnotherFunderAsync();
        using var auditor = await platform.As("auditor");

        (await ListedAsync(auditor)).ShouldContain(sent);
        foreach (var read in Reads) (await auditor.ReadAsync($"/api/applications/{sent}{read}")).Expect(HttpStatusCode.OK);
        foreach (var step in new[] { "admissible", "recall", "withdraw", "lapse" })
            (await auditor.WriteAsync($"/api/applications/{sent}/{step}", null, "\"3\"")).Expect(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("evaluator")]
    [InlineData("committee-member")]
    public async Task Who_reads_what_is_assigned_reads_none_while_nothing_is(string account)
    {
        var sent = await AskingAnotherFunderAsync();
        using var client = await platform.As(account);

        (await ListedAsync(client)).ShouldBeEmpty();
        foreach (var read in Reads) (await client.ReadAsync($"/api/applications/{sent}{read}")).Expect(HttpStatusCode.NotFound);
    }

    /// <summary>A submitted file of a call whose funder is not the one of the story.</summary>
    private async Task<Guid> AskingAnotherFunderAsync()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var id = await scene.DraftAsync(member);
        using var submitted = await Scene.SubmitAsync(member, id, 2);
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        return id;
    }

    private static async Task<Guid[]> ListedAsync(HttpClient client) =>
        [.. (await Scene.ReadAsync(client, "?limit=200")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private static async Task<string[]> TableAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/applications");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var answer = await client.SendAsync(request, Stop);
        return (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>What has ended takes no further step: each is refused for its state, whatever the version, and says in which state the thing is.</summary>
public sealed class WrongStateTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Callers = ["programme-manager", "association", "instructor", "administrator"];

    /// <summary>Answers again what it answered before, by contract.</summary>
    private static readonly string[] SafeToRepeat = ["submitDossier"];

    private static readonly string[] Steps =
    [
        "publishCall", "recordResolution", "archiveCall", "cancelCall", "askQuestion",
        "recallDossier", "discardDraft", "withdrawDossier", "requestCompletion", "correctDueDate", "cancelCompletion", "resubmitDossier", "lapseCompletion",
        "declareAdmissible", "declareInadmissible", "reinstateDossier", "closeWithoutAction",
        "verifyOperator", "rejectOperator", "suspendOperator", "reinstateOperator", "ceaseOperator", "signRepublicanCommitment",
        "announceMeeting", "postponeMeeting", "holdMeeting", "cancelMeeting", "changeCapacity",
    ];

    [Fact]
    public async Task Every_step_with_what_has_ended_is_refused_for_its_state()
    {
        var ended = await EndedAsync();
        var operations = (await ApiOperation.AllAsync(platform)).Where(operation => ended.Keys.Any(id => operation.Path.Contains($"{{{id}}}", StringComparison.Ordinal))).ToList();
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var operation in operations) answers[operation.Id] = await TryAsync(operation, ended);
        foreach (var (operation, status) in answers) output.WriteLine($"{operation}: {(int)status}");
        answers.Where(answer => (int)answer.Value < 400 && !SafeToRepeat.Contains(answer.Key)).ShouldBeEmpty();
        Steps.Where(step => answers[step] != HttpStatusCode.Conflict).ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> EndedAsync()
    {
        var story = new Story(platform);
        var holder = await story.RegisteredOperatorAsync();
        var call = await story.PublishedCallAsync();
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        await story.SubmitAsync(file, version);
        (await story.ActAsync("association", file, "withdraw")).Expect(HttpStatusCode.NoContent);
        using var manager = await platform.As("programme-manager");
        var meetings = await manager.ReadAsync($"/api/events/meetings?callId={call}");
        var meeting = meetings.Body.GetProperty("items")[0].GetProperty("id").GetString()!;
        var read = await manager.ReadAsync($"/api/calls/{call}");
        (await manager.WriteAsync($"/api/calls/{call}/cancel", new { reason = "Crédits non votés." }, read.Tag)).Expect(HttpStatusCode.NoContent);
        var registered = await manager.ReadAsync($"/api/operators/{holder}");
        (await manager.WriteAsync($"/api/operators/{holder}/cease", new { reason = "Association dissoute." }, registered.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        (await manager.ReadAsync($"/api/events/meetings/{meeting}")).Body.GetProperty("state").GetString().ShouldBe("Cancelled");
        return new Dictionary<string, string> { ["callId"] = call.ToString(), ["dossierId"] = file.ToString(), ["operatorId"] = holder.ToString(), ["meetingId"] = meeting };
    }

    private async Task<HttpStatusCode> TryAsync(ApiOperation operation, Dictionary<string, string> ended)
    {
        var path = ended.Aggregate(operation.Path, (path, id) => path.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
        var status = HttpStatusCode.Forbidden;
        foreach (var caller in Callers)
        {
            using var client = await platform.As(caller);
            using var request = new HttpRequestMessage(operation.Method, new Uri(path, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            if (SampleBody.Of(operation) is { } body) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse(operation.ContentType!));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            status = answer.StatusCode;
            if (status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound)) return status;
        }

        return status;
    }
}

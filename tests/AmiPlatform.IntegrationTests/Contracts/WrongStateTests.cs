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

    [Fact]
    public async Task Every_step_with_what_has_ended_is_refused_for_its_state()
    {
        var ended = await EndedAsync();
        var steps = (await ApiOperation.AllAsync(platform)).Where(operation => ended.Keys.Any(id => operation.Path.Contains($"{{{id}}}", StringComparison.Ordinal))).ToList();
        List<string> faults = [];
        foreach (var step in steps)
        {
            var said = await TryAsync(step, ended);
            output.WriteLine(said);
            faults.Add(said);
        }

        faults.ShouldBeEmpty();
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
        var read = await manager.ReadAsync($"/api/calls/{call}");
        (await manager.WriteAsync($"/api/calls/{call}/cancel", new { reason = "Crédits non votés." }, read.Tag)).Expect(HttpStatusCode.NoContent);
        var registered = await manager.ReadAsync($"/api/operators/{holder}");
        (await manager.WriteAsync($"/api/operators/{holder}/cease", new { reason = "Association dissoute." }, registered.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        var meetings = await manager.ReadAsync($"/api/events/meetings?callId={call}");
        var meeting = meetings.Body.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await manager.ReadAsync($"/api/events/meetings/{meeting}")).Body.GetProperty("state").GetString().ShouldBe("Cancelled");
        return new Dictionary<string, string> { ["callId"] = call.ToString(), ["dossierId"] = file.ToString(), ["operatorId"] = holder.ToString(), ["meetingId"] = meeting };
    }

    private async Task<string> TryAsync(ApiOperation step, Dictionary<string, string> ended)
    {
        var path = ended.Aggregate(step.Path, (path, id) => path.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
        var said = string.Empty;
        foreach (var caller in Callers)
        {
            using var client = await platform.As(caller);
            using var request = new HttpRequestMessage(step.Method, new Uri(path, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            if (SampleBody.Of(step) is { } body) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse(step.ContentType!));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            said = $"{step.Id} by {caller}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 250)]}";
            if ((int)answer.StatusCode is not (403 or 404)) return said;
        }

        return said;
    }
}

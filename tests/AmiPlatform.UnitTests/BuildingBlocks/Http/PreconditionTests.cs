using System.Net;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class PreconditionTests(WidgetHost host) : IClassFixture<WidgetHost>
{
    private static readonly string Path = $"/api/widgets/{WidgetHost.Widget.Id}";

    [Fact]
    public async Task A_creation_answers_201_with_its_place_and_its_version()
    {
        host.Answer = (_, context) =>
        {
            context.ResultingVersion = 1;
            return (Result<WidgetResponse>)WidgetHost.Widget;
        };
        var reply = await host.SendAsync("POST", "/api/widgets", """{"name":"a","colour":"Green"}""");
        reply.Status.ShouldBe(HttpStatusCode.Created, reply.Body);
        reply.Headers["Location"].ShouldBe(Path);
        reply.Headers["ETag"].ShouldBe("\"1\"");
        reply.Json.GetProperty("madeAt").GetString().ShouldBe("2026-11-24T09:00:00Z");
        reply.Json.GetProperty("colour").GetString().ShouldBe("Red");
        reply.Json.TryGetProperty("note", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_read_carries_its_version_and_an_unchanged_one_is_304()
    {
        host.Answer = (_, _) => (Result<WidgetResponse>)WidgetHost.Widget;
        var tag = (await host.SendAsync("GET", Path)).Headers["ETag"];
        tag.ShouldStartWith("\"7-");
        foreach (var known in new[] { tag, $"\"6\", W/{tag}", "*" })
        {
            var unchanged = await host.SendAsync("GET", Path, null, ("If-None-Match", known));
            unchanged.Status.ShouldBe(HttpStatusCode.NotModified, known);
            unchanged.Headers["ETag"].ShouldBe(tag);
            unchanged.Body.ShouldBeEmpty();
        }

        host.Answer = (_, _) => (Result<WidgetResponse>)(WidgetHost.Widget with { Note = "of another caller" });
        (await host.SendAsync("GET", Path, null, ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.OK);
        (await host.SendAsync("GET", Path, null, ("If-None-Match", "\"6\""))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_needs_the_version_on_which_it_rests()
    {
        host.Answer = (_, context) =>
        {
            context.ResultingVersion = context.ExpectedVersion + 1;
            return Result.Success;
        };
        (string, string) user = ("X-Test-User", "x");
        (await host.SendAsync("POST", Path + "/retire", null, user)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await host.SendAsync("POST", Path + "/retire", null, user, ("If-Match", "W/\"7\""))).Code.ShouldBe("http.if-match-not-valid");
        (await host.SendAsync("DELETE", Path, null, user)).Status.ShouldBe(HttpStatusCode.NoContent);
        var changed = await host.SendAsync("POST", Path + "/retire", null, user, ("If-Match", "\"7\""));
        changed.Status.ShouldBe(HttpStatusCode.NoContent);
        changed.Headers["ETag"].ShouldBe("\"8\"");
        (await host.SendAsync("POST", Path + "/retire", null, user, ("If-Match", "\"7-0123456789abcdef\""))).Headers["ETag"].ShouldBe("\"8\"");
        foreach (var wrong in new[] { "\"7-\"", "\"7-x\"", "\"r-0123456789abcdef\"", "\"-0123456789abcdef\"" })
            (await host.SendAsync("POST", Path + "/retire", null, user, ("If-Match", wrong))).Code.ShouldBe("http.if-match-not-valid", wrong);
    }

    [Fact]
    public async Task A_key_gives_the_request_a_fingerprint_and_a_replay_says_so()
    {
        List<RequestContext> contexts = [];
        host.Answer = (_, context) =>
        {
            contexts.Add(context);
            context.Replayed = contexts.Count > 1;
            return (Result<WidgetResponse>)WidgetHost.Widget;
        };
        var large = new string('x', 100_000);
        (string, string) key = ("Idempotency-Key", "a-key");
        var first = await host.SendAsync("POST", "/api/widgets", $$"""{"name":"{{large}}","colour":"Green"}""", key);
        var again = await host.SendAsync("POST", "/api/widgets", $$"""{"name":"{{large}}","colour":"Green"}""", key);
        await host.SendAsync("POST", "/api/widgets", """{"name":"b","colour":"Green"}""", key);
        first.Status.ShouldBe(HttpStatusCode.Created, first.Body);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        contexts[0].IdempotencyKey.ShouldBe("a-key");
        contexts[0].Fingerprint!.Length.ShouldBe(64);
        contexts[1].Fingerprint.ShouldBe(contexts[0].Fingerprint);
        contexts[2].Fingerprint.ShouldNotBe(contexts[0].Fingerprint);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_key_that_is_no_visible_ascii_is_refused(string key)
    {
        var reply = await host.SendAsync("POST", "/api/widgets", """{"name":"b","colour":"Green"}""", ("Idempotency-Key", key));
        reply.Code.ShouldBe("http.idempotency-key-not-valid");
    }

    [Fact]
    public async Task An_answer_waits_for_the_other_modules_when_the_caller_prefers_so()
    {
        host.Answer = (_, context) =>
        {
            context.RaisedEvents = [Guid.Empty];
            return Result.Success;
        };
        (string, string) user = ("X-Test-User", "x");
        var waited = await host.SendAsync("DELETE", Path, null, user, ("Prefer", "return=minimal, wait=500"));
        waited.Headers["Preference-Applied"].ShouldBe("wait=30");
        host.Waits[^1].ShouldBe(TimeSpan.FromSeconds(30));
        host.AllHandled = false;
        (await host.SendAsync("DELETE", Path, null, user, ("Prefer", "wait=1"))).Headers.ContainsKey("Preference-Applied").ShouldBeFalse();
        host.AllHandled = true;
        (await host.SendAsync("DELETE", Path, null, user, ("Prefer", "wait=soon"))).Headers.ContainsKey("Preference-Applied").ShouldBeFalse();
    }
}

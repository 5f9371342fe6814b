using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class ProblemTests(WidgetHost host) : IClassFixture<WidgetHost>
{
    private const string Path = "/api/widgets/0199a1b2-0000-7000-8000-000000000001";

    [Fact]
    public async Task A_refusal_is_problem_details_in_french_unless_english_is_asked_for()
    {
        host.Answer = (_, _) => Error.NotFound("http.not-found");
        var french = await host.SendAsync("GET", Path);
        french.Status.ShouldBe(HttpStatusCode.NotFound);
        french.Headers["Content-Type"].ShouldBe("application/problem+json");
        french.Json.GetProperty("type").GetString().ShouldBe("/problems/not-found");
        french.Json.GetProperty("title").GetString().ShouldBe("Introuvable");
        french.Json.GetProperty("instance").GetString().ShouldBe(Path);
        french.Json.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        french.Detail.ShouldBe("Il n’y a rien ici.");

        var english = await host.SendAsync("GET", Path, null, ("Accept-Language", "de, en-GB;q=0.8, fr;q=0.5"));
        english.Detail.ShouldBe("There is nothing here.");
        english.Headers["Content-Language"].ShouldBe("en");
    }

    [Fact]
    public async Task Of_several_refusals_the_gravest_kind_decides_and_all_are_told()
    {
        host.Answer = (_, _) => new[]
        {
            Error.Rule("money.too-precise", ("given", 1.234m)).At("/a"),
            Error.Malformed("validation.not-empty").At("/b"),
            Error.Malformed("validation.email").At("/b"),
        };
        var reply = await host.SendAsync("GET", Path);
        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Code.ShouldBe("validation.not-empty");
        reply.CodeAt("/a").ShouldBe("money.too-precise");
        reply.Json.GetProperty("errors").GetProperty("/b").GetArrayLength().ShouldBe(2);
        reply.Json.GetProperty("errors").GetProperty("/a")[0].GetProperty("message").GetString()
            .ShouldBe("Le montant comporte au plus deux décimales ; reçu : 1,234.");
    }

    [Fact]
    public async Task A_state_conflict_tells_the_state_and_the_allowed_actions()
    {
        string[] allowed = ["Repair"];
        var conflict = Error.Conflict("widget.action-not-allowed", ("state", "Retired"), ("allowedActions", allowed));
        host.Answer = (_, _) => conflict with { MessageKey = "state.action-not-allowed" };
        var reply = await host.SendAsync("GET", Path);
        reply.Status.ShouldBe(HttpStatusCode.Conflict);
        reply.Json.GetProperty("state").GetString().ShouldBe("Retired");
        reply.Json.GetProperty("allowedActions")[0].GetString().ShouldBe("Repair");
    }

    [Fact]
    public async Task A_refusal_that_passes_says_when_to_come_back()
    {
        host.Answer = (_, _) => Error.Conflict("reference-not-known-yet", ("retryAfter", 1));
        (await host.SendAsync("GET", Path)).Headers["Retry-After"].ShouldBe("1");
        host.Answer = (_, _) => Error.Of(ErrorKind.TooMany, "http.too-many-requests");
        (await host.SendAsync("GET", Path)).Headers["Retry-After"].ShouldBe("5");
    }

    [Fact]
    public async Task A_bug_shows_nothing_of_itself()
    {
        host.Answer = (_, _) => new InvalidOperationException("secret of the house");
        var reply = await host.SendAsync("GET", Path);
        reply.Status.ShouldBe(HttpStatusCode.InternalServerError);
        reply.Code.ShouldBe("http.failed");
        reply.Body.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_change_that_came_first_is_412_and_a_busy_database_503()
    {
        host.Answer = (_, _) => new DbUpdateConcurrencyException();
        (await host.SendAsync("GET", Path)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        host.Answer = (_, _) => new InvalidOperationException("outer", new SqliteException("full", 13));
        var full = await host.SendAsync("GET", Path);
        full.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        full.Headers.ShouldContainKey("Retry-After");
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "http.not-found")]
    [InlineData("GET", "/api/widgets/not-an-id", 404, "http.not-found")]
    [InlineData("PUT", "/api/widgets", 405, "http.method-not-allowed")]
    [InlineData("DELETE", Path, 401, "access.not-signed-in")]
    public async Task What_routing_and_sign_in_refuse_has_a_body_too(string method, string path, int status, string code)
    {
        var reply = await host.SendAsync(method, path);
        ((int)reply.Status).ShouldBe(status);
        reply.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Another_content_type_is_415()
    {
        var reply = await host.SendAsync("POST", "/api/widgets", "name=x", ("Content-Type", "application/x-www-form-urlencoded"));
        reply.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        reply.Code.ShouldBe("http.media-type-not-supported");
    }

    [Theory]
    [InlineData("X-None", "")]
    [InlineData("Idempotency-Key", "a")]
    public async Task A_body_beyond_the_limit_is_413(string header, string value)
    {
        var reply = await host.SendAsync("POST", "/api/widgets", $$"""{"name":"{{new string('x', 2_000_000)}}","colour":"Red"}""", (header, value), ("Expect", "100-continue"));
        reply.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, reply.Body);
        reply.Code.ShouldBe("http.too-large");
    }

    [Fact]
    public async Task Answers_carry_security_headers_and_do_not_name_the_server()
    {
        var reply = await host.SendAsync("GET", "/nowhere");
        reply.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        reply.Headers["Content-Security-Policy"].ShouldContain("frame-ancestors 'none'");
        reply.Headers["Referrer-Policy"].ShouldBe("no-referrer");
        reply.Headers.ShouldNotContainKey("Server");
    }

    [Fact]
    public async Task The_type_of_a_problem_can_be_followed()
    {
        (await host.SendAsync("GET", "/problems/rule", null, ("Accept-Language", "en"))).Body.ShouldBe("422 A rule does not allow this\n");
    }
}

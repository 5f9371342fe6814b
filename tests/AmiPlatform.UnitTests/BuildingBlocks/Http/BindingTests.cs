using System.Net;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class BindingTests(WidgetHost host) : IClassFixture<WidgetHost>
{
    [Theory]
    [InlineData("""{"name":"a","colour":"Red","weight":1}""", "/weight", "http.member-unknown")]
    [InlineData("""{"colour":"Red"}""", "/name", "http.member-missing")]
    [InlineData("""{"name":null,"colour":"Red"}""", "/name", "http.member-null")]
    [InlineData("""{"name":7,"colour":"Red"}""", "/name", "http.value-not-valid")]
    [InlineData("""{"name":"a","colour":"Blue"}""", "/colour", "http.value-not-valid")]
    [InlineData("""{"name":"a","colour":1}""", "/colour", "http.value-not-valid")]
    [InlineData("""{"name":"a","name":"b","colour":"Red"}""", "/name", "http.member-duplicate")]
    [InlineData("""{"name":"a","colour":"Red","made":"2026-11-24T10:00:00"}""", "/made", "http.value-not-valid")]
    [InlineData("""{"name":"a","colour":"Red","parts":{"C60.1":{"amount":"12"}}}""", "/parts/C60.1/amount", "http.value-not-valid")]
    [InlineData("""{"name":"a","colour":"Red","parts":{"C60.1":{}}}""", "/parts/C60.1/amount", "http.member-missing")]
    [InlineData("""{"name":"a","colour":"Red","parts":{"C60.1":{"amount":1,"more":2}}}""", "/parts/C60.1/more", "http.member-unknown")]
    [InlineData("""{"name":"a",""", "", "http.body-not-json")]
    [InlineData("""[]""", "", "http.value-not-valid")]
    public async Task A_body_that_does_not_fit_is_400_with_a_pointer_and_no_word_of_dotnet(string body, string place, string code)
    {
        var reply = await host.SendAsync("POST", "/api/widgets", body);
        reply.Status.ShouldBe(HttpStatusCode.BadRequest, reply.Body);
        reply.Code.ShouldBe("http.body-not-readable");
        reply.CodeAt(place).ShouldBe(code, reply.Body);
        reply.Body.ShouldNotContain("System.");
        reply.Body.ShouldNotContain("Widget.");
        reply.Body.ShouldNotContain("MakeWidgetBody");
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8", HttpStatusCode.BadRequest)]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.BadRequest)]
    [InlineData("application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    public async Task Json_is_read_as_utf_8_however_that_is_written_and_as_nothing_else(string type, HttpStatusCode status) =>
        (await host.SendAsync("POST", "/api/widgets", "{}", ("Content-Type", type))).Status.ShouldBe(status);

    [Fact]
    public async Task A_missing_body_is_said_to_be_missing()
    {
        (await host.SendAsync("POST", "/api/widgets", "")).Code.ShouldBe("http.body-missing");
        (await host.SendAsync("POST", "/api/widgets")).Code.ShouldBe("http.body-missing");
    }

    [Theory]
    [InlineData("?limit=many", "/limit")]
    [InlineData("?colour=Blue", "/colour")]
    public async Task A_parameter_that_does_not_fit_is_400_with_its_name(string query, string place)
    {
        var reply = await host.SendAsync("GET", "/api/widgets" + query);
        reply.Status.ShouldBe(HttpStatusCode.BadRequest, reply.Body);
        reply.CodeAt(place).ShouldBe("http.parameter-not-valid");
        reply.Body.ShouldNotContain("Int32");
    }

    [Fact]
    public async Task A_deep_body_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        (await host.SendAsync("POST", "/api/widgets", $$"""{"name":{{deep}}}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_merge_patch_tells_absent_from_null()
    {
        host.Received.Clear();
        var path = $"/api/widgets/{WidgetHost.Widget.Id}";
        var reply = await host.SendAsync("PATCH", path, """{"note":null,"size":3}""", ("If-Match", "\"7\""), ("Content-Type", "application/merge-patch+json"));
        reply.Status.ShouldBe(HttpStatusCode.NoContent, reply.Body);
        var body = host.Received.ShouldHaveSingleItem().ShouldBeOfType<ChangeWidget>().Body;
        body.Name.IsPresent.ShouldBeFalse();
        body.Note.IsPresent.ShouldBeTrue();
        body.Note.Value.ShouldBeNull();
        body.Size.Value.ShouldBe(3);
        (await host.SendAsync("PATCH", path, """{"name":"x"}""", ("If-Match", "\"7\""))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await host.SendAsync("PATCH", path, """{"size":"x"}""", ("If-Match", "\"7\""))).CodeAt("/size").ShouldBe("http.value-not-valid");
    }
}

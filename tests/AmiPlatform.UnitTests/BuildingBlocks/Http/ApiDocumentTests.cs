using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class ApiDocumentTests(WidgetHost host) : IClassFixture<WidgetHost>
{
    [Fact]
    public async Task An_operation_is_named_after_its_request_and_described_by_its_words()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");
        var browse = paths.GetProperty("/api/widgets").GetProperty("get");
        browse.GetProperty("operationId").GetString().ShouldBe("browseWidgets");
        browse.GetProperty("summary").GetString().ShouldBe("Lists widgets");
        browse.GetProperty("description").GetString().ShouldNotBeNull().ShouldStartWith("Lists widgets.");
        browse.GetProperty("security").GetArrayLength().ShouldBe(0);
        browse.GetProperty("parameters")[0].GetProperty("name").GetString().ShouldBe("colour");
        browse.GetProperty("parameters")[0].GetProperty("description").GetString().ShouldBe("Only of this colour.");
    }

    [Fact]
    public async Task A_change_tells_its_precondition_its_security_and_every_problem()
    {
        var retire = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/widgets/{widgetId}/retire").GetProperty("post");
        var headers = retire.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "header").ToList();
        headers.Select(header => header.GetProperty("name").GetString()).ShouldBe(["If-Match", "Idempotency-Key", "Prefer"]);
        headers[0].GetProperty("required").GetBoolean().ShouldBeTrue();
        retire.GetProperty("security").EnumerateArray().Select(requirement => requirement.EnumerateObject().Single().Name).ShouldBe(["bearer", "cookie"]);
        retire.GetProperty("responses").EnumerateObject().Select(response => response.Name)
            .ShouldBe(["204", "400", "401", "403", "404", "409", "412", "422", "428", "429", "503"]);
        retire.GetProperty("responses").GetProperty("412").GetProperty("$ref").GetString().ShouldBe("#/components/responses/Problem412");
    }

    [Fact]
    public async Task Shapes_say_what_converters_would_hide()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var change = schemas.GetProperty("ChangeWidgetBody");
        change.TryGetProperty("required", out _).ShouldBeFalse();
        change.GetProperty("properties").GetProperty("name").GetProperty("type").GetString().ShouldBe("string");
        change.GetProperty("properties").GetProperty("note").GetProperty("type").EnumerateArray().Select(type => type.GetString()).ShouldBe(["null", "string"]);
        change.GetProperty("properties").GetProperty("size").GetProperty("description").GetString().ShouldBe("A size.");
        change.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();

        var widget = schemas.GetProperty("WidgetResponse");
        widget.GetProperty("description").GetString().ShouldBe("A widget.");
        widget.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["id", "name", "colour", "madeAt", "version"]);
        widget.GetProperty("properties").GetProperty("madeAt").GetProperty("format").GetString().ShouldBe("date-time");
        schemas.GetProperty("Colour").GetProperty("type").GetString().ShouldBe("string");
    }

    [Fact]
    public async Task The_reference_loads_nothing_from_elsewhere()
    {
        var page = await host.SendAsync("GET", "/reference");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("openapi/widgets.json");
        page.Body.ShouldNotContain("https://");
    }

    [Fact]
    public async Task A_host_is_alive_at_once_and_ready_when_the_gate_opens()
    {
        (await host.SendAsync("GET", "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await host.SendAsync("GET", "/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Ready();
        (await host.SendAsync("GET", "/health/ready")).Json.GetProperty("status").GetString().ShouldBe("Healthy");
    }

    private async Task<JsonElement> DocumentAsync() => (await host.SendAsync("GET", "/openapi/widgets.json")).Json;
}

using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

public sealed class LateBindingTests
{
    [Fact]
    public async Task What_can_be_bound_is_compiled_by_its_first_request_and_answers()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapLate("/{number:int}", [HttpMethods.Get], (int number) => Results.StatusCode(number));
        var endpoint = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ShouldHaveSingleItem();
        var http = new DefaultHttpContext { RequestServices = app.Services };
        http.Request.RouteValues["number"] = "204";
        await endpoint.RequestDelegate!(http);
        http.Response.StatusCode.ShouldBe(204);
    }

    [Fact]
    public async Task What_cannot_be_bound_is_found_out_before_any_request()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapLate("/body", [HttpMethods.Get], (LateBindingTests body) => Results.Ok(body));
        Should.Throw<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToList());
    }
}

using System.Net;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>Who forgets to say whom an endpoint is for has made one for nobody who is not signed in.</summary>
public sealed class FallbackPolicyTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task An_endpoint_that_declares_nothing_is_refused_to_who_is_not_signed_in_and_one_open_to_all_says_so()
    {
        await using var careless = host.Build("Development");
        careless.MapGet("/undeclared", Tell);
        careless.MapGet("/open", Tell).AllowAnonymous();
        await careless.StartAsync(TestContext.Current.CancellationToken);
        using var anyone = careless.GetTestClient();

        await anyone.ReadAsync("/undeclared").Refused(HttpStatusCode.Unauthorized, "access.not-signed-in");

        (await anyone.ReadAsync("/open")).Expect(HttpStatusCode.OK).Body.GetString().ShouldBe("told");
        await careless.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_policy_of_what_declares_nothing_is_to_be_signed_in() => (await FallbackPolicy.FaultsAsync(host.Services)).ShouldBeEmpty();

    private static Task Tell(HttpContext http) => http.Response.WriteAsync("\"told\"", http.RequestAborted);
}

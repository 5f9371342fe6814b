using System.Net;
using AmiPlatform.BuildingBlocks.Access.Administration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class AdministratorCommandTests : IAsyncLifetime
{
    private readonly AccessHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_is_created_once_and_its_password_shown_once()
    {
        var (code, output, _) = await RunAsync("first@example.org", null);
        code.ShouldBe(0);
        var password = output.Split("Password, shown only now: ")[1].Trim();
        using var answer = await host.LogInAsync("first@example.org", password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var client = host.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(answer)).GetProperty("accessToken").GetString());
        (await BodyAsync(await client.GetAsync("/api/access/me"))).GetProperty("roles")[0].GetString().ShouldBe("Administrator");

        var (again, _, failure) = await RunAsync("second@example.org", null);
        again.ShouldBe(1);
        failure.ShouldContain("There is an administrator already");
    }

    [Fact]
    public async Task A_given_password_is_not_shown()
    {
        var (code, output, _) = await RunAsync("first@example.org", "correct horse battery");
        code.ShouldBe(0);
        output.ShouldNotContain("correct horse battery");
        using var answer = await host.LogInAsync("first@example.org", "correct horse battery");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody", "correct horse battery", "Expected an e-mail address")]
    [InlineData("first@example.org", "short", "at least 12 characters")]
    [InlineData("first@example.org", "aaaaaaaaaaaaaaaa", "different characters")]
    public async Task What_is_not_good_enough_is_refused_in_words(string email, string password, string reason)
    {
        var (code, _, failure) = await RunAsync(email, password);
        code.ShouldBe(1);
        failure.ShouldContain(reason);
        (await host.CountAsync("platform_accounts")).ShouldBe(0);
    }

    private async Task<(int Code, string Output, string Failure)> RunAsync(string email, string? password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var output = new StringWriter();
        using var failure = new StringWriter();
        var code = await scope.ServiceProvider.GetRequiredService<AdministratorCommand>().RunAsync(email, password, output, failure);
        return (code, output.ToString(), failure.ToString());
    }
}

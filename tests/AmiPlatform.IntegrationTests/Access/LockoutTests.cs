using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class LockoutTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const string Wrong = "not the password";

    [Fact]
    public async Task Five_failures_lock_an_account_for_five_minutes()
    {
        var email = await host.RegisterAsync();
        using var client = host.Client();
        (await Lockout.FaultsAsync(client, email, Password)).ShouldBeEmpty();
        host.Clock.Advance(TimeSpan.FromMinutes(4.9));
        (await StatusAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(0.2));
        (await StatusAsync(email)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Four_failures_do_not_lock_and_a_sign_in_forgets_them()
    {
        var email = await host.RegisterAsync();
        for (var round = 0; round < 3; round++)
        {
            await FailAsync(email, 4);
            (await StatusAsync(email)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_locked_account_answers_the_right_password_as_a_wrong_one_and_is_not_locked_longer_by_it()
    {
        var email = await host.RegisterAsync();
        await FailAsync(email, 5);
        using var right = await host.LogInAsync(email);
        using var wrong = await host.LogInAsync(email, Wrong);
        var said = await BodyAsync(right);
        said.GetProperty("code").GetString().ShouldBe("access.sign-in-refused");
        said.GetProperty("detail").GetString().ShouldBe((await BodyAsync(wrong)).GetProperty("detail").GetString());
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        await FailAsync(email, 6);
        host.Clock.Advance(TimeSpan.FromMinutes(1.1));
        (await StatusAsync(email)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guesses_that_come_at_the_same_time_are_counted_one_by_one()
    {
        var email = await host.RegisterAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => FailAsync(email, 1)));
        (await host.CountAsync("platform_accounts", $"Email = '{email}' AND Id IN (SELECT AccountId FROM platform_sign_in_failures WHERE LockedUntil IS NOT NULL AND Failures = 0)")).ShouldBe(1);
        (await StatusAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stranger_who_guesses_locks_nobody_out_but_those_who_come_from_the_same_address()
    {
        var email = await host.RegisterAsync();
        await FailAsync(email, 5, "203.0.113.7");
        (await StatusAsync(email, "203.0.113.7")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(email, "198.51.100.20")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(email, "203.0.113.7")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_has_one_address_of_an_IPv6_network_has_no_more_guesses_than_others()
    {
        var email = await host.RegisterAsync();
        for (var address = 1; address <= 5; address++) await FailAsync(email, 1, $"2001:db8:0:7::{address}");
        (await StatusAsync(email, "2001:db8:0:7::ffff")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(email, "2001:db8:0:8::1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Failures_are_forgotten_a_day_later()
    {
        await FailAsync(await host.RegisterAsync(), 3);
        (await host.CountAsync("platform_sign_in_failures")).ShouldBeGreaterThan(0);
        host.Clock.Advance(TimeSpan.FromHours(25));
        await host.Services.GetRequiredService<IMessagePump>().DrainAsync(TestContext.Current.CancellationToken);
        (await host.CountAsync("platform_sign_in_failures")).ShouldBe(0);
    }

    private async Task FailAsync(string email, int times, string? from = null)
    {
        for (var attempt = 0; attempt < times; attempt++)
        {
            using var refused = await host.LogInAsync(email, Wrong, from);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string email, string? from = null)
    {
        using var answer = await host.LogInAsync(email, from: from);
        return answer.StatusCode;
    }
}

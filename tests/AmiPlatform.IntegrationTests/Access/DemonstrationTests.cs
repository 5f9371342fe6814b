using System.Net;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class DemonstrationTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task There_is_one_account_per_role_and_a_restart_prints_the_same_password()
    {
        var accounts = host.Services.GetRequiredService<DemonstrationAccounts>();
        await accounts.EnsureAsync(CancellationToken.None);
        accounts.Password.Length.ShouldBeGreaterThanOrEqualTo(12);
        accounts.Emails.Select(email => accounts[email.Split('@')[0]]).SelectMany(account => account.Roles).Order().ShouldBe(Roles.All.Order());
        using (var answer = await host.LogInAsync("programme-manager@demo.localhost", accounts.Password)) answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var restarted = host.Build("Development");
        var again = restarted.Services.GetRequiredService<DemonstrationAccounts>();
        again["association"].Id.ShouldBe(accounts["association"].Id);
        await again.EnsureAsync(CancellationToken.None);
        again.Password.ShouldBe(accounts.Password);
        (await host.CountAsync("platform_accounts", "Email LIKE '%@demo.localhost'")).ShouldBe(11);
    }

    [Fact]
    public async Task Another_configured_password_is_taken_by_all()
    {
        const string Configured = "a password of our own";
        await host.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None);
        await using var restarted = host.Build("Development", ("Demonstration:Password", Configured));
        await restarted.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None);
        using (var answer = await host.LogInAsync("auditor@demo.localhost", Configured)) answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None);
        using (var answer = await host.LogInAsync("auditor@demo.localhost", Configured)) answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_change_of_the_password_that_was_cut_off_is_made_good_by_the_next_start_whichever_password_that_has()
    {
        var accounts = host.Services.GetRequiredService<DemonstrationAccounts>();
        await accounts.EnsureAsync(CancellationToken.None);
        await using var cut = host.Build("Development", ("Demonstration:Password", "a password of a day"));
        await Should.ThrowAsync<OperationCanceledException>(() => cut.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(new CancellationToken(canceled: true)));

        await accounts.EnsureAsync(CancellationToken.None);

        foreach (var email in accounts.Emails)
        {
            using var answer = await host.LogInAsync(email, accounts.Password);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, email);
        }
    }

    [Fact]
    public async Task A_password_that_everybody_has_is_refused_by_the_name_of_its_setting()
    {
        await host.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None);
        await using var restarted = host.Build("Development", ("Demonstration:Password", "password1234"));
        (await Should.ThrowAsync<SettingsException>(() => restarted.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None)))
            .Message.ShouldContain("Demonstration:Password: refused, access.password-common");
    }

    [Fact]
    public async Task The_funders_agent_sees_for_whom_it_acts()
    {
        var accounts = host.Services.GetRequiredService<DemonstrationAccounts>();
        await accounts.EnsureAsync(CancellationToken.None);
        foreach (var funder in new[] { Guid.CreateVersion7(), Guid.CreateVersion7() })
        {
            await accounts.GiveFunderAsync("funder-agent", funder);
            accounts["funder-agent"].FunderId.ShouldBe(funder);
            using var client = host.Client();
            using var answer = await host.LogInAsync("funder-agent@demo.localhost", accounts.Password);
            client.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(answer)).GetProperty("accessToken").GetString());
            var me = await BodyAsync(await client.GetAsync("/api/access/me"));
            me.GetProperty("funderId").GetGuid().ShouldBe(funder);
            me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe([Roles.FunderAgent]);
        }
    }

    [Fact]
    public async Task Outside_development_there_are_none()
    {
        await using var production = host.Build("Production");
        var refusal = await Should.ThrowAsync<SettingsException>(() => production.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(CancellationToken.None));
        refusal.Message.ShouldContain("Demonstration:Enabled");
    }
}

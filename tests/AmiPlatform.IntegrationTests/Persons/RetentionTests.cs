using System.Net;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Persistence;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persons;

/// <summary>What is kept for a time is told in advance, ended by the daily run and not before, and the rest stays.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private const string Guest = "Email = 'association@demo.localhost' AND TokenHash IS NOT NULL";
    private const string Invitation = "Email = 'colleague@example.org'";
    // The clock moves alone: what is due runs when a test says so.
    private readonly QuietPlatform quiet = new();

    private PlatformFixture Platform => quiet.Platform;

    public ValueTask InitializeAsync() => quiet.InitializeAsync();

    public ValueTask DisposeAsync() => quiet.DisposeAsync();

    [Fact]
    public async Task Each_kind_is_announced_when_its_days_are_over_and_ended_by_the_next_daily_run()
    {
        var (dossier, _) = await PersonScene.SetAsync(Platform);
        await CloseAsync(dossier);
        (await DueAsync()).Values.ShouldAllBe(rows => rows == 0);
        var begun = Platform.Clock.GetUtcNow();

        // It runs out after seven days and is kept for ninety more.
        GoTo(begun, 97);
        (await DueAsync())["operators.invitations"].ShouldBe(0);
        GoTo(begun, 98);
        (await DueAsync())["operators.invitations"].ShouldBe(1);
        (await Platform.CountAsync("operators_invitations", Invitation)).ShouldBe(1, "telling ends nothing");
        await Platform.DrainAsync();
        (await Platform.CountAsync("operators_invitations", Invitation)).ShouldBe(0);
        (await Platform.CountAsync("events_guests", Guest)).ShouldBe(1, "a year is not over");
        (await Platform.CountAsync("calls_questions", $"Asked = '{PersonScene.Question}'")).ShouldBe(1);

        GoTo(begun, 500);
        var due = await DueAsync();
        (due["events.guests"], due["calls.questions"], due["applications.histories"]).ShouldBe((1, 1, 0));
        await Platform.DrainAsync();
        (await Platform.CountAsync("events_guests", Guest)).ShouldBe(0);
        (await Platform.CountAsync("events_guests", $"Name = '{Person.Erased}' AND Email IS NULL AND TokenHash IS NULL")).ShouldBe(1);
        (await Platform.CountAsync("calls_questions", $"Asked = '{Person.Erased}' AND Published IS NOT NULL")).ShouldBe(1);
        var named = await Platform.CountAsync("applications_dossier_changes", $"ById IS NOT NULL AND ByName <> '{Person.Erased}'");
        named.ShouldBeGreaterThan(2);

        GoTo(begun, 1_900);
        (await DueAsync())["applications.histories"].ShouldBe((int)named);
        await Platform.DrainAsync();
        (await Platform.CountAsync("applications_dossier_changes", $"ById IS NOT NULL AND ByName <> '{Person.Erased}'")).ShouldBe(0);
        (await DueAsync()).Values.ShouldAllBe(rows => rows == 0);
        (await Platform.CountAsync("applications_submissions")).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_run_has_ended_is_told_by_the_audit_trail_in_numbers()
    {
        await PersonScene.SetAsync(Platform);
        Platform.Clock.Advance(TimeSpan.FromDays(120));
        await Platform.DrainAsync();

        using var auditor = await Platform.As("auditor");
        var entry = (await auditor.ReadAsync("/api/platform/audit?action=KeepHouse")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        entry.GetProperty("subject").GetString().ShouldBe("operators.invitations: 1");
        entry.TryGetProperty("actorId", out _).ShouldBeFalse("the platform itself did it");
    }

    [Fact]
    public async Task The_names_in_the_history_of_a_file_that_is_still_open_stay()
    {
        await PersonScene.SetAsync(Platform);
        Platform.Clock.Advance(TimeSpan.FromDays(4_000));
        await Platform.DrainAsync();

        (await Platform.CountAsync("applications_dossier_changes", $"ByName = '{Person.Erased}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_does_not_sign_in_for_two_years_is_warned_and_two_weeks_later_erased_or_where_that_may_not_be_deactivated()
    {
        await PersonScene.SetAsync(Platform);
        await Registrations.RegisteredAsync(Platform, "idle@example.org");
        await Registrations.RegisteredAsync(Platform, "back@example.org");
        var begun = Platform.Clock.GetUtcNow();
        GoTo(begun, 715);
        (await DueAsync())["access.idle-notices"].ShouldBe(0);
        GoTo(begun, 717);
        await SignInAsync("programme-manager@demo.localhost");
        var others = (int)await Platform.CountAsync("platform_accounts", "NormalizedEmail IS NOT NULL") - 2;
        var due = await DueAsync();
        (due["access.idle-notices"], due["access.idle-accounts"]).ShouldBe((others, 0));

        await Platform.DrainAsync();
        (await Platform.CountAsync("platform_mail", "Template = 'access.idle-account'")).ShouldBe(others);
        (await Platform.CountAsync("platform_mail", "Template = 'access.idle-account' AND Recipient = 'idle@example.org'")).ShouldBe(1);
        await SignInAsync("back@example.org");
        GoTo(begun, 729);
        (await DueAsync()).Values.ShouldAllBe(rows => rows == 0);
        await Platform.DrainAsync();
        GoTo(begun, 732);
        due = await DueAsync();
        (due["access.idle-notices"], due["access.idle-accounts"]).ShouldBe((0, others - 1));
        await Platform.DrainAsync();

        (await DueAsync()).Values.ShouldAllBe(rows => rows == 0);
        (await Platform.CountAsync("platform_accounts", "Email = 'idle@example.org'")).ShouldBe(0);
        (await Platform.CountAsync("platform_accounts", "Email = 'finance@demo.localhost' AND DeactivatedAt IS NOT NULL")).ShouldBe(1, "an author of acts of the authority");
        (await Platform.CountAsync("platform_accounts", "Email = 'association@demo.localhost' AND DeactivatedAt IS NOT NULL")).ShouldBe(1, "who acts for an operator");
        foreach (var active in new[] { "administrator@demo.localhost", "programme-manager@demo.localhost", "back@example.org" })
            (await Platform.CountAsync("platform_accounts", $"Email = '{active}' AND DeactivatedAt IS NULL")).ShouldBe(1, active);
        (await Platform.CountAsync("platform_audit_entries", $"Action = 'DeactivateUser' AND Subject = 'Account:{Platform.AccountId("finance")}' AND ActorId IS NULL AND Actor = 'platform'")).ShouldBe(1);
        (await Platform.CountAsync("platform_audit_entries", "Action = 'ErasePerson' AND Actor = 'platform'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_account_that_an_administrator_reactivates_has_two_years_again()
    {
        var id = (await Registrations.RegisteredAsync(Platform, "idle@example.org")).GetProperty("id").GetGuid();
        Platform.Clock.Advance(TimeSpan.FromDays(717));
        using var administrator = await Platform.As("administrator");
        var user = $"/api/access/users/{id}";
        (await administrator.WriteAsync($"{user}/deactivate", null, "*")).Expect(HttpStatusCode.NoContent);
        (await administrator.WriteAsync($"{user}/reactivate", null, "*")).Expect(HttpStatusCode.NoContent);
        await Platform.DrainAsync();
        (await Platform.CountAsync("platform_mail", "Template = 'access.idle-account' AND Recipient = 'idle@example.org'")).ShouldBe(0);
    }

    private async Task SignInAsync(string email)
    {
        using var anyone = Platform.Anonymous();
        (await anyone.WriteAsync("/api/access/login", new { email, password = PlatformFixture.Password })).Expect(HttpStatusCode.OK);
    }

    private async Task CloseAsync(Guid dossier)
    {
        (await new Story(Platform).ActAsync("association", dossier, "withdraw", new { reason = "L’action n’a plus lieu." })).Expect(HttpStatusCode.NoContent);
        using var manager = await Platform.As("programme-manager");
        var call = await FirstAsync(manager, "/api/calls");
        var question = await FirstAsync(manager, $"/api/calls/{call}/questions");
        (await manager.WriteAsync($"/api/calls/questions/{question}/answer", new { question = "Une jeune association ?", answer = "Oui." }, "*")).Expect(HttpStatusCode.NoContent);
        await Platform.DrainAsync();
    }

    private static async Task<Guid> FirstAsync(HttpClient client, string list) =>
        (await client.ReadAsync(list)).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid();

    private void GoTo(DateTimeOffset begun, int days) => Platform.Clock.SetUtcNow(begun.AddDays(days));

    private async Task<Dictionary<string, int>> DueAsync()
    {
        using var administrator = await Platform.As("administrator");
        var plan = (await administrator.ReadAsync("/api/platform/retention")).Expect(HttpStatusCode.OK).Body;
        return plan.GetProperty("kinds").EnumerateArray().ToDictionary(kind => kind.GetProperty("kind").GetString()!, kind => kind.GetProperty("due").GetInt32());
    }
}

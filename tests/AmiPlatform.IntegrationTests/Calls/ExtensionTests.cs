using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class ExtensionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    [Fact]
    public async Task A_call_that_had_closed_opens_again_until_its_new_deadline_and_closes_once_more()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-1), Now.AddHours(2)));
        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();
        (await EventsAsync("call-closed", id)).ShouldBe(1);
        var later = Now.AddHours(5);

        using var extended = await (await platform.As("programme-manager")).ExtendAsync(id, Text(later), 3);

        extended.StatusCode.ShouldBe(HttpStatusCode.NoContent, await extended.Content.ReadAsStringAsync(CallClient.Stop));
        var call = await platform.Anonymous().CallAsync($"/{id}");
        call.GetProperty("phase").GetString().ShouldBe("Open");
        var extension = call.GetProperty("extensions")[0];
        extension.GetProperty("reason").GetString().ShouldBe("Panne du service.");
        extension.GetProperty("previousDeadline").GetDateTimeOffset().ShouldBe(later.AddHours(-6));
        extension.GetProperty("newDeadline").GetDateTimeOffset().ShouldBe(later);
        (await EventsAsync("call-deadline-extended", id)).ShouldBe(1);

        platform.Clock.Advance(TimeSpan.FromHours(5));
        await platform.DrainAsync();
        (await EventsAsync("call-closed", id)).ShouldBe(1);
        platform.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await platform.DrainAsync();
        await platform.DrainAsync();
        (await EventsAsync("call-closed", id)).ShouldBe(2);
        (await EventsAsync("call-opened", id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_is_extended_before_its_deadline_does_not_close_at_the_old_one()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-1), Now.AddHours(2)));
        using (var extended = await manager.ExtendAsync(id, Text(Now.AddHours(4)), 2)) extended.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();

        (await EventsAsync("call-closed", id)).ShouldBe(0);
        (await platform.Anonymous().CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Open");
    }

    [Fact]
    public async Task A_date_alone_extends_to_the_end_of_that_day_in_Paris()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-1), Now.AddHours(2)));
        using (var extended = await manager.ExtendAsync(id, "2027-04-30", 2)) extended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await manager.CallAsync($"/{id}")).GetProperty("milestones")[1].GetProperty("at").GetString().ShouldBe("2027-04-30T21:59:59.999Z");
    }

    [Fact]
    public async Task An_extension_says_what_is_wrong_with_it_where_it_is()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-1), Now.AddHours(2)));
        using var earlier = await manager.ExtendAsync(id, Text(Now.AddHours(1)), 2);
        await earlier.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.deadline-must-move-later", "/newDeadline");
        using var unreadable = await manager.ExtendAsync(id, "30/04/2027", 2);
        await unreadable.ShouldRefuseAsync(HttpStatusCode.BadRequest, "calls.instant-not-readable", "/newDeadline");
        using var misplaced = await manager.ExtendAsync(id, Text(Now.AddHours(4)), 2, [CallClient.Milestone("CompletenessReview", Now.AddHours(3))]);
        await misplaced.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.milestone-out-of-order", "/milestones/0/at");
        using var blind = await manager.ExtendAsync(id, Text(Now.AddHours(4)), null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var stranger = await (await platform.As("association")).ExtendAsync(id, Text(Now.AddHours(4)), 2);
        await stranger.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        using var unknown = await manager.ExtendAsync(Guid.Empty, Text(Now.AddHours(4)), 2);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
        using (var extended = await manager.ExtendAsync(id, Text(Now.AddHours(4)), 2)) extended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await manager.ExtendAsync(id, Text(Now.AddHours(5)), 3);
        await again.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.extended-just-before");
        string?[] offered = [.. (await again.JsonAsync()).GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString())];
        offered.ShouldBe(["record-resolution", "cancel"]);
        offered.ShouldBe((await manager.CallAsync($"/{id}")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()));
        (await EventsAsync("call-deadline-extended", id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_call_says_why_and_neither_opens_nor_closes_any_more()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(Now.AddHours(1), Now.AddHours(2)));

        using (var cancelled = await manager.CancelAsync(id, 2)) cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();

        var call = await platform.Anonymous().CallAsync($"/{id}");
        call.GetProperty("phase").GetString().ShouldBe("Cancelled");
        call.GetProperty("cancellation").GetProperty("reason").GetString().ShouldBe("Crédits retirés.");
        (await EventsAsync("call-cancelled", id)).ShouldBe(1);
        (await EventsAsync("call-opened", id)).ShouldBe(0);
        (await EventsAsync("call-closed", id)).ShouldBe(0);
        using var extended = await (await platform.As("programme-manager")).ExtendAsync(id, Text(Now.AddHours(4)), 3);
        await extended.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.action-not-allowed");
    }

    [Fact]
    public async Task A_draft_that_is_given_up_stays_the_services_own_matter()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.DraftedAsync(CallClient.Draft(Now.AddHours(1), Now.AddHours(2)));

        using (var cancelled = await manager.CancelAsync(id, 1)) cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await manager.CallAsync($"/{id}")).GetProperty("state").GetString().ShouldBe("Cancelled");
        using var hidden = await platform.Anonymous().AskAsync($"/{id}");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await EventsAsync("call-cancelled", id)).ShouldBe(0);
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);

    private Task<long> EventsAsync(string name, Guid callId) =>
        platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.{name}.v1' AND Body LIKE '%{callId}%'");
}

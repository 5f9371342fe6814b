using System.Net;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class DelegationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_member_with_a_delegation_in_force_submits_and_takes_back()
    {
        var scene = await Scene.SetAsync(platform);
        using var director = await platform.As("association-editor");
        var id = await scene.DraftAsync(director);
        using (var refused = await Scene.SubmitAsync(director, id, 2)) await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-the-representative-submits");

        await TellAsync(Delegated(scene));

        (await Scene.ReadAsync(director, $"/{id}")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString())
            .ShouldBe(["save", "add-document", "check-eligibility", "submit", "discard"]);
        using (var submitted = await Scene.SubmitAsync(director, id, 2)) submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await director.WriteAsync($"/api/applications/{id}/recall", null, "\"3\"")).Expect(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(1, 30, false, false)]
    [InlineData(-30, -1, false, false)]
    [InlineData(0, 0, true, false)]
    [InlineData(0, 0, false, true)]
    public async Task Before_its_first_day_after_its_last_for_another_call_or_revoked_it_signs_nothing(int from, int to, bool otherCall, bool revoked)
    {
        var scene = await Scene.SetAsync(platform);
        using var director = await platform.As("association-editor");
        var id = await scene.DraftAsync(director);
        var delegated = Delegated(scene, from, to, otherCall ? Guid.CreateVersion7() : scene.CallId);
        // Its end may be heard of before its beginning.
        if (revoked) await TellAsync(new SignatureDelegationRevoked(scene.OperatorId, delegated.DelegationId, platform.Clock.GetUtcNow()));
        await TellAsync(delegated);

        using var refused = await Scene.SubmitAsync(director, id, 2);

        await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-the-representative-submits");
    }

    [Fact]
    public async Task For_the_call_that_it_names_it_holds_until_its_last_day_has_ended_in_the_legal_zone()
    {
        var scene = await Scene.SetAsync(platform);
        var midnight = new DateTimeOffset(DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime).ToDateTime(new TimeOnly(23, 0)), TimeSpan.Zero); // of Paris, in winter
        await TellAsync(Delegated(scene, callId: scene.CallId));
        using (var director = await platform.As("association-editor"))
        {
            var id = await scene.DraftAsync(director);
            using var submitted = await Scene.SubmitAsync(director, id, 2);
            submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        platform.Clock.SetUtcNow(midnight.AddMinutes(-1));
        using (var late = await platform.As("association-editor"))
        {
            var id = await scene.DraftAsync(late);
            using (var submitted = await Scene.SubmitAsync(late, id, 2)) submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
            var next = await scene.DraftAsync(late);
            platform.Clock.SetUtcNow(midnight);
            using var refused = await Scene.SubmitAsync(late, next, 2);
            await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-the-representative-submits");
        }

        platform.Clock.SetUtcNow(midnight.AddHours(9));
    }

    [Fact]
    public async Task Who_is_no_member_signs_nothing_whatever_was_delegated()
    {
        var scene = await Scene.SetAsync(platform);
        using var representative = await platform.As("association");
        using var stranger = await platform.As("evaluator");
        var id = await scene.DraftAsync(representative);
        await TellAsync(Delegated(scene) with { DelegateUserId = platform.AccountId("evaluator") });

        using var refused = await Scene.SubmitAsync(stranger, id, 2);

        await refused.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
    }

    [Fact]
    public async Task On_the_last_day_of_its_mandate_a_member_acts_and_on_the_next_it_neither_reads_nor_signs()
    {
        var scene = await Scene.SetAsync(platform);
        var today = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime);
        using var second = await platform.As("association-editor");
        await scene.JoinAsync("association-editor", "Representative", today);
        await platform.DrainAsync();
        var id = await scene.DraftAsync(second);
        (await Scene.ReadAsync(second, $"?callId={scene.CallId}")).GetProperty("items").GetArrayLength().ShouldBe(1);

        await scene.JoinAsync("association-editor", "Representative", today.AddDays(-1));
        await platform.DrainAsync();

        using (var refused = await Scene.SubmitAsync(second, id, 2)) await refused.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
        using (var unread = await second.GetAsync(new Uri($"/api/applications/{id}", UriKind.Relative), TestContext.Current.CancellationToken))
            await unread.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
        (await Scene.ReadAsync(second, $"?callId={scene.CallId}")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private SignatureDelegated Delegated(Scene scene, int from = 0, int to = 0, Guid? callId = null)
    {
        var today = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime);
        return new SignatureDelegated(
            scene.OperatorId, Guid.CreateVersion7(), platform.AccountId("association"), platform.AccountId("association-editor"), "Délibération du conseil d’administration",
            callId, today.AddDays(from), today.AddDays(to), platform.Clock.GetUtcNow());
    }

    private async Task TellAsync(IIntegrationEvent told)
    {
        await EventSource.RaiseAsync(platform, told);
        await platform.DrainAsync();
    }
}

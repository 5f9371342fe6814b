using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class HistoryTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Every_change_is_told_by_person_with_its_fields_before_and_after()
    {
        var scene = await Scene.SetAsync(platform);
        using var representative = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var id = await scene.DraftAsync(editor, complete: false);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        using (var saved = await Scene.SaveAsync(editor, id, new { action = new { title = "Un titre" } }, 1)) saved.EnsureSuccessStatusCode();
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        using (var saved = await Scene.SaveAsync(representative, id, new { action = new { title = "Un meilleur titre" } }, 2)) saved.EnsureSuccessStatusCode();
        using (var overtaken = await Scene.SaveAsync(editor, id, new { action = new { title = "Trop tard" } }, 2)) overtaken.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        var items = (await Scene.ReadAsync(editor, $"/{id}/history")).GetProperty("items");

        items.GetArrayLength().ShouldBe(3);
        items[0].GetProperty("byId").GetGuid().ShouldBe(platform.AccountId("association"));
        var field = items[0].GetProperty("fields").EnumerateArray().ShouldHaveSingleItem();
        field.GetProperty("pointer").GetString().ShouldBe("/action/title");
        field.GetProperty("before").GetString().ShouldBe("Un titre");
        field.GetProperty("after").GetString().ShouldBe("Un meilleur titre");
        items[1].GetProperty("byId").GetGuid().ShouldBe(platform.AccountId("association-editor"));
        items[1].GetProperty("fields")[0].TryGetProperty("before", out _).ShouldBeFalse();
        items[2].TryGetProperty("from", out _).ShouldBeFalse();
        items[2].GetProperty("to").GetString().ShouldBe("Draft");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/applications/{id}/history", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/csv");
        using var table = await editor.SendAsync(request, TestContext.Current.CancellationToken);
        table.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("history.csv");
        var text = await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.TrimStart('\uFEFF').Split("\r\n")[0].Split(';').ShouldBe(["Changed at", "By", "State before", "State after", "Fields changed"]);
        text.ShouldContain("/action/title: \"\"Un titre\"\" → \"\"Un meilleur titre\"\"");
        using var outsider = await platform.As("evaluator");
        using var refused = new HttpRequestMessage(HttpMethod.Get, request.RequestUri);
        refused.Headers.Accept.ParseAdd("text/csv");
        using var nothing = await outsider.SendAsync(refused, TestContext.Current.CancellationToken);
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_read_from_the_submission_on_and_drafting_stays_with_the_operator()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        using var staff = await platform.As("instructor");
        var id = await scene.DraftAsync(member);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        using (var hidden = await staff.GetAsync(new Uri($"/api/applications/{id}/history", UriKind.Relative), TestContext.Current.CancellationToken))
            await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
        using (var submitted = await Scene.SubmitAsync(member, id, 2)) submitted.EnsureSuccessStatusCode();

        var seen = (await Scene.ReadAsync(staff, $"/{id}/history")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        seen.GetProperty("from").GetString().ShouldBe("Draft");
        seen.GetProperty("to").GetString().ShouldBe("Submitted");
        (await Scene.ReadAsync(member, $"/{id}/history?limit=2")).GetProperty("nextCursor").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_platform_does_is_told_too()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var id = await scene.DraftAsync(member, complete: false);
        platform.Clock.Advance(TimeSpan.FromDays(31));
        await scene.CloseAsync();
        await platform.DrainAsync();

        using var later = await platform.As("association");
        var last = (await Scene.ReadAsync(later, $"/{id}/history")).GetProperty("items")[0];
        last.GetProperty("to").GetString().ShouldBe("Expired");
        last.TryGetProperty("byId", out _).ShouldBeFalse();
    }
}

using System.Net;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>What a caller has already is not sent again; what would say something else is.</summary>
public sealed class ConditionalReadTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Story story = new(platform);

    [Fact]
    public async Task A_draft_whose_call_is_extended_says_its_new_deadline_though_nobody_changed_the_draft()
    {
        await platform.ResetAsync();
        var call = await story.PublishedCallAsync(10);
        var (file, _) = await story.ReadyDraftAsync(call, await story.RegisteredOperatorAsync());
        using var association = await platform.As("association");
        var path = $"/api/applications/{file}";
        var before = (await association.ReadAsync(path)).Expect(HttpStatusCode.OK);
        (await AgainAsync(association, path, before.Tag)).Status.ShouldBe(HttpStatusCode.NotModified);
        (await AgainAsync(association, path, $"\"none\", W/{before.Tag}")).Status.ShouldBe(HttpStatusCode.NotModified);
        (await AgainAsync(association, path, "*")).Status.ShouldBe(HttpStatusCode.NotModified);

        var later = platform.Clock.GetUtcNow().AddDays(20);
        using (var manager = await platform.As("programme-manager"))
        {
            var extension = new { newDeadline = later.ToString("O", null), reason = "La plateforme était inaccessible." };
            (await manager.WriteAsync($"/api/calls/{call}/extend-deadline", extension, "*")).Expect(HttpStatusCode.NoContent);
        }

        await platform.DrainAsync();
        var after = (await AgainAsync(association, path, before.Tag)).Expect(HttpStatusCode.OK);
        after.Body.GetProperty("deadline").GetDateTimeOffset().ShouldBe(later);
        after.Tag.ShouldNotBe(before.Tag);
        (await association.MergeAsync(path, new { action = new { title = "Ateliers" } }, before.Tag)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_one_caller_has_is_not_what_another_one_would_read()
    {
        await platform.ResetAsync();
        var call = await story.PublishedCallAsync();
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var read = (await anyone.ReadAsync($"/api/calls/{call}")).Expect(HttpStatusCode.OK);
        (await AgainAsync(anyone, $"/api/calls/{call}", read.Tag)).Status.ShouldBe(HttpStatusCode.NotModified);
        (await AgainAsync(manager, $"/api/calls/{call}", read.Tag)).Expect(HttpStatusCode.OK).Body.GetProperty("actions").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_receipt_and_an_account_have_a_tag_of_what_they_say()
    {
        await platform.ResetAsync();
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        using var association = await platform.As("association");
        foreach (var path in new[] { $"/api/applications/{file}/receipt", "/api/access/me" })
        {
            var read = (await association.ReadAsync(path)).Expect(HttpStatusCode.OK);
            read.Tag.ShouldNotBeNull(path);
            (await AgainAsync(association, path, read.Tag)).Status.ShouldBe(HttpStatusCode.NotModified, path);
        }
    }

    private static async Task<Answer> AgainAsync(HttpClient client, string path, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(answer.StatusCode, answer.Headers.ETag?.ToString(), text.Length == 0 ? default : System.Text.Json.JsonElement.Parse(text), answer.Headers);
    }
}

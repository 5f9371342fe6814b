using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class QuestionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    [Fact]
    public async Task A_question_is_published_with_its_answer_and_without_who_asked()
    {
        var call = await PublishedAsync();
        using var association = await platform.As("association");
        using var agent = await platform.As("instructor");
        var id = await AskedAsync(association, call, "Nous, les Ateliers de Lens, pouvons-nous déposer deux dossiers ?");

        (await ListAsync(platform.Anonymous(), call)).ShouldBeEmpty();
        (await ListAsync(await platform.As("association-editor"), call)).ShouldBeEmpty();
        (await ListAsync(association, call)).ShouldHaveSingleItem().GetProperty("asked").GetString()!.ShouldStartWith("Nous");
        using (var hidden = await platform.Anonymous().AskAsync($"/questions/{id}"))
            await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.question-not-found");
        var seen = await agent.CallAsync($"/questions/{id}");
        seen.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["answer", "dismiss"]);

        using (var blind = await AnswerAsync(agent, id, null)) blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using (var answered = await AnswerAsync(agent, id, 1))
            answered.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answered.Content.ReadAsStringAsync(CallClient.Stop));
        using (var again = await AnswerAsync(agent, id, 2)) await again.ShouldRefuseAsync(HttpStatusCode.Conflict, "questions.action-not-allowed");

        var published = (await ListAsync(platform.Anonymous(), call)).ShouldHaveSingleItem();
        published.GetProperty("question").GetString().ShouldBe("Un porteur peut-il déposer deux dossiers ?");
        published.GetProperty("answer").GetString().ShouldBe("Oui, deux au plus.");
        published.ToString().ShouldNotContain("Ateliers");
        published.TryGetProperty("askedAt", out _).ShouldBeFalse();
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.call-question-answered.v1' AND Body LIKE '%{id}%' AND Body NOT LIKE '%Ateliers%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_is_dismissed_is_told_only_to_who_asked()
    {
        var call = await PublishedAsync();
        using var association = await platform.As("association");
        var id = await AskedAsync(association, call, "Bonjour !");
        using (var dismissed = await (await platform.As("programme-manager")).SendAsync(
            HttpMethod.Post, $"/api/calls/questions/{id}/dismiss", new JsonObject { ["reason"] = "Ce n’est pas une question." }, 1))
            dismissed.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await ListAsync(platform.Anonymous(), call)).ShouldBeEmpty();
        (await association.CallAsync($"/questions/{id}")).GetProperty("dismissalReason").GetString().ShouldBe("Ce n’est pas une question.");
    }

    [Fact]
    public async Task Questions_are_taken_until_seven_days_before_the_deadline()
    {
        var call = await PublishedAsync();
        var until = (await platform.Anonymous().CallAsync($"/{call}")).GetProperty("questionsUntil").GetDateTimeOffset();
        using (var early = await AskAsync(await platform.As("association"), call, "À temps ?")) early.StatusCode.ShouldBe(HttpStatusCode.Created);

        platform.Clock.Advance(until - Now + TimeSpan.FromMilliseconds(1));

        using var late = await AskAsync(await platform.As("association"), call, "Trop tard ?");
        await late.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.questions-closed");
        using (var extended = await (await platform.As("programme-manager")).ExtendAsync(call, Now.AddDays(20).ToString("yyyy-MM-dd'T'HH:mm:sszzz", null), 2))
            extended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await AskAsync(await platform.As("association"), call, "Et maintenant ?");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_is_not_signed_in_or_asks_of_what_is_not_public_is_refused()
    {
        var call = await PublishedAsync();
        using var nobody = await AskAsync(platform.Anonymous(), call, "Qui ?");
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var association = await platform.As("association");
        using var manager = await platform.As("programme-manager");
        var draft = await manager.DraftedAsync(CallClient.Draft(Now.AddDays(1), Now.AddDays(70)));
        using var unknown = await AskAsync(association, draft, "Un brouillon ?");
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
        using var unlisted = await association.AskAsync($"/{draft}/questions");
        await unlisted.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
        using var empty = await AskAsync(association, call, " ");
        await empty.ShouldRefuseAsync(HttpStatusCode.BadRequest, "validation.not-empty", "/question");
        var id = await AskedAsync(association, call, "Et moi ?");
        using var answered = await AnswerAsync(association, id, 1);
        await answered.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        using (var cancelled = await manager.CancelAsync(call, 2)) cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var over = await AskAsync(association, call, "Encore ?");
        await over.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.no-more-questions");
    }

    [Fact]
    public async Task Questions_are_read_page_by_page_the_newest_first()
    {
        var call = await PublishedAsync();
        using var association = await platform.As("association");
        foreach (var number in Enumerable.Range(1, 5))
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
            await AskedAsync(association, call, $"Question {number} ?");
        }

        List<string?> seen = [];
        for (var page = await association.CallAsync($"/{call}/questions?limit=2"); ;
            page = await association.CallAsync($"/{call}/questions?limit=2&cursor={page.GetProperty("nextCursor").GetString()}"))
        {
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("asked").GetString()));
            if (!page.TryGetProperty("nextCursor", out _)) break;
        }

        seen.ShouldBe(["Question 5 ?", "Question 4 ?", "Question 3 ?", "Question 2 ?", "Question 1 ?"]);
        (await association.CallAsync($"/{call}/questions?state=Answered")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Guid call, string question) =>
        client.PostAsJsonAsync($"/api/calls/{call}/questions", new { question }, CallClient.Stop);

    private static async Task<Guid> AskedAsync(HttpClient client, Guid call, string question)
    {
        using var answer = await AskAsync(client, call, question);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(CallClient.Stop));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, Guid id, long? version) => client.SendAsync(
        HttpMethod.Post,
        $"/api/calls/questions/{id}/answer",
        new JsonObject { ["question"] = "Un porteur peut-il déposer deux dossiers ?", ["answer"] = "Oui, deux au plus." },
        version);

    private static async Task<JsonElement[]> ListAsync(HttpClient client, Guid call) =>
        [.. (await client.CallAsync($"/{call}/questions")).GetProperty("items").EnumerateArray()];

    private async Task<Guid> PublishedAsync() =>
        await (await platform.As("programme-manager")).PublishedAsync(CallClient.Draft(Now.AddDays(-1), Now.AddDays(30)));
}

using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>What holds for a submission however often, how late and by how many it is sent; over a real server and a database file, by HTTP alone.</summary>
public sealed class SubmittingOnce : IAsyncLifetime
{
    private const string Event = "ami.applications.application-submitted.v1";
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();
    private readonly Story story;
    private (Guid Id, string Version) file;

    public SubmittingOnce() => story = new Story(platform);

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        file = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_hundred_submits_with_keys_and_two_hundred_without_make_one_dossier_one_receipt_and_one_event(bool keysFirst)
    {
        using var client = await platform.As("association");
        List<Answer> answers = [];
        foreach (var keyed in new[] { keysFirst, !keysFirst })
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 200).Select(number => SubmitAsync(client, keyed ? $"key-{number}" : null))));
        await platform.DrainAsync();

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Body.GetRawText()).Distinct().ShouldHaveSingleItem().ShouldContain("DOS-2027-000001");
        (await platform.CountAsync("applications_dossiers")).ShouldBe(1);
        (await platform.CountAsync("applications_dossiers", "State = 'Submitted' AND TrackingNumber = 'DOS-2027-000001'")).ShouldBe(1);
        (await platform.CountAsync("applications_submissions")).ShouldBe(1);
        (await platform.CountAsync("applications_tracking_sequences", "Last = 1")).ShouldBe(1);
        (await platform.CountAsync("platform_integration_events", $"Name = '{Event}'")).ShouldBe(1);
        (await platform.CountAsync("operators_submitted_applications")).ShouldBe(1);
        (await platform.CountAsync("calls_application_counts", "Submitted = 1")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_second_after_the_deadline_the_refusal_names_both_instants_whether_or_not_the_call_has_been_closed(bool closed)
    {
        platform.Clock.SetUtcNow(new DateTimeOffset(2027, 5, 7, 8, 0, 1, TimeSpan.Zero));
        if (closed) await platform.DrainAsync();
        using var client = await platform.As("association");

        foreach (var key in new[] { null, "late" })
        {
            var refused = (await SubmitAsync(client, key)).Expect(HttpStatusCode.UnprocessableEntity);
            refused.Code.ShouldBe("applications.deadline-passed");
            refused.Body.GetProperty("detail").GetString().ShouldBe("The deadline of the call was 7 May 2027 at 10:00:00; your request arrived on 7 May 2027 at 10:00:01.");
        }

        (await platform.CountAsync("applications_submissions")).ShouldBe(0);
        (await platform.CountAsync("platform_integration_events", $"Name = '{Event}'")).ShouldBe(0);
        (await platform.CountAsync("platform_idempotent_replies", "\"Key\" = 'late'")).ShouldBe(0);
    }

    [Fact]
    public async Task At_the_very_instant_of_the_deadline_a_file_is_still_taken()
    {
        platform.Clock.SetUtcNow(new DateTimeOffset(2027, 5, 7, 8, 0, 0, TimeSpan.Zero));
        using var client = await platform.As("association");
        (await SubmitAsync(client)).Expect(HttpStatusCode.OK).Body.GetProperty("submittedAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_receipt_with_any_one_character_changed_is_not_valid()
    {
        using var client = await platform.As("association");
        var jws = (await SubmitAsync(client)).Expect(HttpStatusCode.OK).Body.GetProperty("jws").GetString()!;
        using var anyone = platform.Anonymous();
        (await VerifyAsync(anyone, jws)).ShouldBeTrue();

        List<int> accepted = [];
        for (var index = 0; index < jws.Length; index++)
        {
            if (await VerifyAsync(anyone, $"{jws[..index]}{Next(jws[index])}{jws[(index + 1)..]}")) accepted.Add(index);
        }

        accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_replays_its_answer_takes_no_other_body_and_keeps_no_refusal()
    {
        using var client = await platform.As("association");
        var incomplete = (await SubmitAsync(client, "mine", Story.Declarations[..2])).Expect(HttpStatusCode.UnprocessableEntity);
        incomplete.Code.ShouldBe("applications.declaration-missing");
        var first = (await SubmitAsync(client, "mine")).Expect(HttpStatusCode.OK);
        first.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();

        var again = (await SubmitAsync(client, "mine")).Expect(HttpStatusCode.OK);

        again.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        again.Tag.ShouldBe(first.Tag);
        again.Body.GetRawText().ShouldBe(first.Body.GetRawText());
        (await SubmitAsync(client, "mine", Story.Declarations[..2])).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("http.idempotency-key-reused");
    }

    [Fact]
    public async Task Fifty_who_start_a_draft_with_one_key_at_once_start_one()
    {
        using var client = await platform.As("association");
        var dossier = (await client.ReadAsync($"/api/applications/{file.Id}")).Expect(HttpStatusCode.OK).Body;
        var body = new { callId = dossier.GetProperty("callId").GetGuid(), operatorId = dossier.GetProperty("operatorId").GetGuid() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.WriteAsync("/api/applications", body, key: "start")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Id).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.Headers.Contains("Idempotent-Replayed")).ShouldBe(1);
        (await platform.CountAsync("applications_dossiers")).ShouldBe(2);
    }

    private Task<Answer> SubmitAsync(HttpClient client, string? key = null, string[]? declarations = null) =>
        client.WriteAsync($"/api/applications/{file.Id}/submit", new { declarations = declarations ?? Story.Declarations }, file.Version, key);

    private static async Task<bool> VerifyAsync(HttpClient client, string jws) =>
        (await client.WriteAsync("/api/applications/receipt-verifications", new { jws })).Expect(HttpStatusCode.OK).Body.GetProperty("valid").GetBoolean();

    /// <summary>A neighbour in the alphabet of base64url: the least change, and one that leaves the padding bits of a last character open to a lenient reader.</summary>
    private static char Next(char character)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return character == '.' ? '-' : alphabet[alphabet.IndexOf(character, StringComparison.Ordinal) ^ 1];
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>What the tests of meetings do again and again: let a call be published, read, change.</summary>
internal static class MeetingClient
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Puts an event into the log as its module would have, and lets it be handled.</summary>
    public static async Task PublishCallAsync(this PlatformFixture platform, Guid callId, DateTimeOffset launchAt, int contactPoints = 1)
    {
        var published = new CallPublished(
            callId,
            new PublishedCall(
                1,
                "AMI-2027-01",
                "AMI Cohésion sociale",
                "Ami",
                2027,
                "Cohésion sociale",
                null,
                true,
                ["Lien social"],
                "Cahier des charges",
                [],
                [],
                [
                    new CallMilestone(MilestoneKinds.LaunchMeeting, launchAt),
                    new CallMilestone(MilestoneKinds.SubmissionOpens, launchAt),
                    new CallMilestone(MilestoneKinds.SubmissionDeadline, launchAt.AddDays(67)),
                ],
                [.. Enumerable.Repeat(new CallContactPoint("Service Cohésion sociale", "cohesion.sociale@demo.localhost", "+33199000012"), contactPoints)]),
            platform.Clock.GetUtcNow());
        await platform.RaiseAsync(published);
        await platform.DrainAsync();
    }

    public static async Task<JsonElement> ListAsync(this HttpClient client, string query) =>
        await client.GetFromJsonAsync<JsonElement>($"/api/events/meetings{query}", Cancellation);

    /// <summary>The launch meeting of a call, as a programme manager finds it.</summary>
    public static async Task<Guid> LaunchOfAsync(this HttpClient client, Guid callId) =>
        (await client.ListAsync($"?callId={callId}")).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetGuid();

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, Guid meetingId) =>
        client.GetAsync(new Uri($"/api/events/meetings/{meetingId}", UriKind.Relative), Cancellation);

    public static Task<HttpResponseMessage> ReviseAsync(this HttpClient client, Guid meetingId, object body, string? version) =>
        client.ChangeAsync(HttpMethod.Put, $"/api/events/meetings/{meetingId}", version, JsonContent.Create(body));

    public static Task<HttpResponseMessage> AnnounceAsync(this HttpClient client, Guid meetingId, string? version) =>
        client.ChangeAsync(HttpMethod.Post, $"/api/events/meetings/{meetingId}/announce", version, null);

    public static async Task<string> CodeAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString()!;

    private static Task<HttpResponseMessage> ChangeAsync(this HttpClient client, HttpMethod method, string path, string? version, HttpContent? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return client.SendAsync(request, Cancellation);
    }

    private static Task<Result> RaiseAsync(this PlatformFixture platform, CallPublished published) =>
        platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement(
                    $"INSERT INTO {session.Table("integration_events")} (Id, Name, Module, OrderingKey, OccurredAt, Body) VALUES (@id, @name, @module, @key, @at, @body)",
                    ("@id", Guid.CreateVersion7()),
                    ("@name", "ami.calls.call-published.v1"),
                    ("@module", "calls"),
                    ("@key", published.OrderingKey),
                    ("@at", session.Instant(platform.Clock.GetUtcNow())),
                    ("@body", PersistedJson.Write(published))).ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            Cancellation);
}

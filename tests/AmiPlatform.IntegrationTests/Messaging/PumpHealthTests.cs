using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class PumpHealthTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly long Far = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readiness_tells_that_events_are_interrupted_and_that_they_go_on()
    {
        Assert.SkipUnless(File.Exists(platform.DatabaseFile), "The fault is a renamed table of SQLite.");
        (await PumpAsync(state => state.Status == "Healthy")).Description.ShouldBeNull();

        await WriteAsync("ALTER TABLE platform_integration_events RENAME TO away");
        try
        {
            var interrupted = await PumpAsync(state => state.Status == "Degraded");
            interrupted.Description.ShouldNotBeNull().ShouldStartWith("Events and planned acts have been interrupted since 2027-03-01T08:");
        }
        finally
        {
            await WriteAsync("ALTER TABLE away RENAME TO platform_integration_events");
        }

        (await PumpAsync(state => state.Status == "Healthy")).Description.ShouldBeNull();
    }

    [Fact]
    public async Task A_start_frees_what_a_host_that_died_had_claimed()
    {
        Assert.SkipUnless(File.Exists(platform.DatabaseFile), "On a server the claims of the dead run out.");
        var (token, id) = (Guid.NewGuid(), Guid.NewGuid().ToString().ToUpperInvariant());
        await WriteAsync(
            $"""
            INSERT INTO platform_scheduled_acts (Module, Key, Name, Body, DueAt, Attempts, LeaseToken, LeasedUntil) VALUES ('tests', 'claimed', 'tests.unknown', '{"{}"}', {Far}, 0, '{token}', {Far});
            INSERT INTO platform_integration_events (Id, Name, Module, OrderingKey, OccurredAt, Body, Position) VALUES ('{id}', 'ami.tests.unknown.v1', 'tests', '{id}', 1, '{"{}"}', 900001);
            INSERT INTO platform_inbox (EventId, Consumer, Position, OrderingKey, DueAt, Attempts, LeaseToken, LeasedUntil) VALUES ('{id}', 'tests.consumer', 900001, '{id}', {Far}, 0, '{token}', {Far})
            """);

        await platform.Services.GetRequiredService<PumpStart>().PrepareAsync(Stop);

        (await platform.CountAsync("platform_scheduled_acts", "Key = 'claimed' AND LeaseToken IS NULL AND LeasedUntil IS NULL")).ShouldBe(1);
        (await platform.CountAsync("platform_inbox", $"EventId = '{id}' AND LeaseToken IS NULL AND LeasedUntil IS NULL")).ShouldBe(1);
    }

    private async Task<(string? Status, string? Description)> PumpAsync(Func<(string? Status, string? Description), bool> wanted)
    {
        using var anyone = platform.Anonymous();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var state = await anyone.GetFromJsonAsync<JsonElement>("/health/ready", limit.Token);
            var pump = state.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "pump");
            var told = (pump.GetProperty("status").GetString(), pump.TryGetProperty("description", out var description) ? description.GetString() : null);
            if (wanted(told)) return told;
            // The pump looks every five seconds of the host's clock.
            platform.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    private Task<Result> WriteAsync(string sql) => platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        Stop);
}

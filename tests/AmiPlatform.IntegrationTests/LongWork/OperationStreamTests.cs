using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>The events of long work that nobody does, or that another host does.</summary>
public sealed class OperationStreamTests(IdlePlatform idle) : IClassFixture<IdlePlatform>, IAsyncLifetime
{
    private readonly PlatformFixture platform = idle.Platform;
    private HttpClient manager = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task No_more_follow_at_a_time_than_a_host_bears()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        var followers = platform.Services.GetRequiredService<OperationFollowers>();
        var entered = 0;
        while (followers.TryEnter()) entered++;
        entered.ShouldBe(OperationFollowers.AtOnce);

        var refused = await manager.ReadAsync($"{operation}/events").Refused(HttpStatusCode.ServiceUnavailable, "platform.operation-followed-by-too-many");

        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        for (; entered > 0; entered--) followers.Leave();
        (await manager.WriteAsync($"{operation}/cancel", null)).Expect(HttpStatusCode.NoContent);
        (await manager.EndedAsync(operation)).State().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task What_another_host_does_is_seen_by_looking()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.State().ShouldBe("Queued");
        await WriteAsync("UPDATE platform_operations SET State = 'Cancelled', EndedAt = 1, Revision = Revision + 1");
        var next = stream.NextAsync();
        while (!next.IsCompleted)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(10), Stop));
        }

        (await next)!.Value.Data.State().ShouldBe("Cancelled");
        (await stream.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_stream_is_quiet_for_minutes_and_gives_a_sign_meanwhile_and_ends_after_ten()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.State().ShouldBe("Queued");
        var next = stream.NextAsync();
        while (!next.IsCompleted)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), Stop));
        }

        (await next).ShouldBeNull("whoever follows comes again");
        stream.Signs.ShouldBeGreaterThan(2);
    }

    private async Task WriteAsync(string sql) => await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery().ShouldBe(1);
            return Task.FromResult(Result.Success);
        },
        Stop);
}

using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.LongWork.OperationClient;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>Work that is cancelled leaves nothing half done, wherever it stands; and who may see and cancel it.</summary>
public sealed class CancelOperationTests(BusyPlatform busy) : IClassFixture<BusyPlatform>, IAsyncLifetime
{
    private readonly PlatformFixture platform = busy.Platform;
    private HttpClient manager = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        busy.Gate.Close();
        manager = await platform.As("programme-manager");
    }

    public ValueTask DisposeAsync()
    {
        busy.Gate.Open();
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Work_that_is_cancelled_in_the_middle_stops_and_changes_nothing_and_the_next_may_begin()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        await busy.Gate.Reached;
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.State().ShouldBe("Running");

        (await manager.WriteAsync($"{operation}/cancel", null)).Expect(HttpStatusCode.NoContent);
        (await manager.WriteAsync($"{operation}/cancel", null)).Expect(HttpStatusCode.NoContent);

        var end = (await stream.NextAsync())!.Value.Data;
        (end.State(), end.TryGetProperty("result", out _), end.GetProperty("actions").GetArrayLength()).ShouldBe(("Cancelled", false, 0));
        (await stream.NextAsync()).ShouldBeNull();
        // The gate is shut: this one is done because the one before has left it.
        busy.Gate.Open();
        (await manager.EndedAsync(await manager.StartedAsync(TerritoriesHost.Communes))).GetProperty("result").GetProperty("created").GetInt32().ShouldBe(36);
        (await platform.CountAsync("territories_imports")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", "Action = 'CancelOperation'")).ShouldBe(2);
    }

    [Fact]
    public async Task Work_that_was_cancelled_behind_the_back_of_its_host_cannot_commit()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        await busy.Gate.Reached;
        // As another host does: nobody tells the one that works.
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement("UPDATE platform_operations SET State = 'Cancelled', EndedAt = 1, LeaseToken = NULL, LeasedUntil = NULL, Revision = Revision + 1").ExecuteNonQuery().ShouldBe(1);
                return Task.FromResult(Result.Success);
            },
            Stop);
        busy.Gate.Open();
        (await manager.EndedAsync(await manager.StartedAsync(Territory.Districts, Districts))).State().ShouldBe("Failed");

        (await manager.EndedAsync(operation)).State().ShouldBe("Cancelled");
        var again = await manager.EndedAsync(await manager.StartedAsync(TerritoriesHost.Communes));
        again.GetProperty("result").GetProperty("created").GetInt32().ShouldBe(36, "the first had taken over nothing");
        (await platform.CountAsync("platform_audit_entries", "Action = 'ImportCommunes'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_has_ended_cannot_be_cancelled()
    {
        busy.Gate.Open();
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        (await manager.EndedAsync(operation)).State().ShouldBe("Succeeded");

        var refused = await manager.WriteAsync($"{operation}/cancel", null).Refused(HttpStatusCode.Conflict, "platform.operation-ended");

        refused.Body.State().ShouldBe("Succeeded");
        (await platform.CountAsync("territories_communes")).ShouldBe(36);
    }

    [Fact]
    public async Task Others_know_nothing_of_it_staff_that_may_read_it_do_and_an_administrator_cancels_it()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        foreach (var account in new[] { "association", "instructor", "finance" })
        {
            using var other = await platform.As(account);
            await other.ReadAsync(operation).Refused(HttpStatusCode.NotFound, "platform.operation-not-found");
            await other.ReadAsync($"{operation}/events").Refused(HttpStatusCode.NotFound, "platform.operation-not-found");
            await other.WriteAsync($"{operation}/cancel", null).Refused(HttpStatusCode.NotFound, "platform.operation-not-found");
            (await other.ReadAsync(Operations)).Expect(HttpStatusCode.OK).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        }

        using var auditor = await platform.As("auditor");
        (await auditor.StandsAsync(operation)).GetProperty("actions").GetArrayLength().ShouldBe(0);
        await auditor.WriteAsync($"{operation}/cancel", null).Refused(HttpStatusCode.Forbidden, "access.permission-missing");
        using var administrator = await platform.As("administrator");
        (await administrator.WriteAsync($"{operation}/cancel", null)).Expect(HttpStatusCode.NoContent);
        (await manager.EndedAsync(operation)).State().ShouldBe("Cancelled");
        using var anyone = platform.Anonymous();
        await anyone.ReadAsync(operation).Refused(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task Work_is_listed_page_by_page_the_last_first()
    {
        busy.Gate.Open();
        List<string> started = [];
        foreach (var file in new[] { TerritoriesHost.Communes, TerritoriesHost.Communes, "nothing" })
        {
            started.Add(await manager.StartedAsync(file));
            await manager.EndedAsync(started[^1]);
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var auditor = await platform.As("auditor");
        var first = (await auditor.ReadAsync($"{Operations}?limit=2&count=true")).Expect(HttpStatusCode.OK).Body;
        var second = (await auditor.ReadAsync($"{Operations}?limit=2&cursor={first.GetProperty("nextCursor").GetString()}")).Expect(HttpStatusCode.OK).Body;
        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => $"{Operations}/{item.GetProperty("id").GetString()}")
            .ShouldBe(started.AsEnumerable().Reverse());
        first.GetProperty("total").GetInt32().ShouldBe(3);
        (await auditor.ReadAsync($"{Operations}?own=true")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await manager.ReadAsync($"{Operations}?own=true&state=Failed")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        await auditor.ReadAsync($"{Operations}?cursor=none").Refused(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }
}

using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>A host that starts again on a database into which others never cease to write.</summary>
public sealed class BusyStartTests
{
    [Fact]
    public async Task Work_that_keeps_arriving_does_not_keep_a_host_from_becoming_ready()
    {
        var arrived = 0;
        PlatformFixture? busy = null;
        HandOverProbe arrive = step =>
        {
            if (step != HandOverStep.Woken || busy is null) return;
            Interlocked.Increment(ref arrived);
            Arrive(busy.DatabaseFile);
        };
        await using var host = busy = PlatformFixture.With(services => services.Replace(ServiceDescriptor.Singleton(arrive)));

        await host.InitializeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        using var anyone = host.Anonymous();
        using var ready = await anyone.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        arrived.ShouldBePositive();
        busy = null;
    }

    private static void Arrive(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO platform_integration_events (Id, Name, Module, OrderingKey, OccurredAt, Body) VALUES (@id, 'ami.test.arrived.v1', 'test', @id, 0, '{}')";
        insert.Parameters.AddWithValue("@id", Guid.CreateVersion7().ToString().ToUpperInvariant());
        insert.ExecuteNonQuery();
    }
}

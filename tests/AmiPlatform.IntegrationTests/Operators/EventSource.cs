using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Operators;

/// <summary>Raises another module's event without that module.</summary>
internal static class EventSource
{
    public static Task RaiseAsync(PlatformFixture platform, IIntegrationEvent raised)
    {
        var names = platform.Services.GetRequiredService<EventNames>();
        var type = raised.GetType();
        return platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement(
                    $"INSERT INTO {session.Table("integration_events")} (Id, Name, Module, OrderingKey, OccurredAt, Body) VALUES (@id, @name, @module, @key, @at, @body)",
                    ("@id", Guid.CreateVersion7()),
                    ("@name", names.Of(type)),
                    ("@module", "tests"),
                    ("@key", raised.OrderingKey),
                    ("@at", session.Instant(platform.Clock.GetUtcNow())),
                    ("@body", JsonSerializer.Serialize(raised, type, PersistedJson.Options))).ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            CancellationToken.None);
    }
}

using System.Diagnostics;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Writes integration events as rows of the transaction that raised them; the event's id is made here, once.</summary>
internal sealed class EventWriter(EventNames names, IIdGenerator ids, IServiceProvider services)
{
    /// <summary>Translates and writes.</summary>
    /// <returns>Identifiers of the events written.</returns>
    public IReadOnlyList<Guid> Write(WriteSession session, IModule module, IReadOnlyList<IDomainEvent> domainEvents, DateTimeOffset now)
    {
        if (domainEvents.Count == 0) return [];
        var translator = services.GetRequiredKeyedService<IEventTranslator>(module.Name);
        var written = new List<Guid>(domainEvents.Count);
        foreach (var domainEvent in domainEvents)
        {
            if (translator.Translate(domainEvent, now) is not { } integrationEvent) continue;
            var id = ids.Next();
            var type = integrationEvent.GetType();
            session.Statement(
                $"INSERT INTO {session.Table("integration_events")} (Id, Name, Module, OrderingKey, OccurredAt, Body, TraceParent) VALUES (@id, @name, @module, @key, @at, @body, @trace)",
                ("@id", id),
                ("@name", names.Of(type)),
                ("@module", module.Name),
                ("@key", integrationEvent.OrderingKey),
                ("@at", session.Instant(now)),
                ("@body", JsonSerializer.Serialize(integrationEvent, type, PersistedJson.Options)),
                ("@trace", Activity.Current?.Id)).ExecuteNonQuery();
            written.Add(id);
        }

        return written;
    }
}

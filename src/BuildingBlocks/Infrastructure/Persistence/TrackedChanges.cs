using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Counts the versions of changed aggregates and takes their domain events, just before the save.</summary>
internal static class TrackedChanges
{
    /// <summary>Prepares the save.</summary>
    /// <returns>The domain events, in the order in which the aggregates were loaded, and the names of the aggregates that change.</returns>
    public static (IReadOnlyList<IDomainEvent> Events, IReadOnlyList<string> Subjects) Prepare(DbContext context, RequestContext request)
    {
        List<IDomainEvent>? events = null;
        List<string> subjects = [];
        foreach (var entry in context.ChangeTracker.Entries<IAggregateRoot>())
        {
            var raised = entry.Entity.TakeDomainEvents();
            if (raised.Count > 0) (events ??= []).AddRange(raised);
            if (entry.State is not (EntityState.Added or EntityState.Modified) && raised.Count == 0)
            {
                request.ResultingVersion ??= entry.Entity.Version;
                continue;
            }

            var version = entry.Property(aggregate => aggregate.Version);
            version.CurrentValue = entry.Entity.Version + 1;
            request.ResultingVersion = version.CurrentValue;
            subjects.Add($"{entry.Metadata.ClrType.Name}:{Key(entry)}");
        }

        if (request.Addressed is { } addressed) request.ResultingVersion = addressed.Version;
        return (events ?? [], subjects);
    }

    private static object? Key(EntityEntry entry)
    {
        var id = entry.Metadata.FindPrimaryKey()!.Properties[0];
        var value = entry.Property(id.Name).CurrentValue;
        return id.GetValueConverter()?.ConvertToProvider(value) ?? value;
    }
}

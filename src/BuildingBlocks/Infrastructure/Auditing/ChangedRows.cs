using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Reads what a context is about to save as rows with fields before and after.</summary>
public static class ChangedRows
{
    /// <summary>Shown in the place of what is secret.</summary>
    public const string Masked = "***";

    private const int MostRows = 50;
    private const int MostFields = 100;

    /// <summary>Describes the changes, once they have been detected.</summary>
    /// <param name="context">The context, before its save.</param>
    /// <returns>JSON of a list of rows with their fields, or nothing where nothing changes.</returns>
    public static string? Describe(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<AuditedRow>? rows = null;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry.Metadata.FindAnnotation(AuditAnnotations.Record) is not null) continue;
            if ((rows ??= []).Count == MostRows) break;
            rows.Add(Row(entry));
        }

        return rows is null ? null : JsonSerializer.Serialize(rows, AuditJsonContext.Default.ListAuditedRow);
    }

    /// <summary>The operator whose aggregate changes, where there is one.</summary>
    internal static Guid? Operator(DbContext context) =>
        context.ChangeTracker.Entries<IBelongsToOperator>().FirstOrDefault(entry => entry.State != EntityState.Unchanged)?.Entity.BelongsTo;

    private static AuditedRow Row(EntityEntry entry)
    {
        var difference = new FieldDifferences(MostFields);
        foreach (var property in entry.Properties)
        {
            var column = property.Metadata;
            if (column.Name == nameof(IAggregateRoot.Version) || column.IsPrimaryKey()) continue;
            if (entry.State == EntityState.Modified && !property.IsModified) continue;
            var before = entry.State == EntityState.Added ? null : property.OriginalValue;
            var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            var pointer = $"/{JsonNamingPolicy.CamelCase.ConvertName(column.Name)}";
            if (column.FindAnnotation(AuditAnnotations.Secret) is not null) difference.Add(pointer, before is null ? null : Masked, after is null ? null : Masked);
            else difference.Compare(pointer, Text(column, before), Text(column, after));
        }

        return new AuditedRow(entry.Metadata.ClrType.Name, Key(entry), entry.State.ToString(), difference.Fields, difference.Unlisted);
    }

    private static string Key(EntityEntry entry) => string.Join(
        ',', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(key, entry.State == EntityState.Deleted ? entry.Property(key.Name).OriginalValue : entry.Property(key.Name).CurrentValue)));

    private static string? Text(IProperty property, object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString(),
        Money money => money.Amount.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ when property.GetValueConverter() is { } converter => Convert.ToString(converter.ConvertToProvider(value), CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

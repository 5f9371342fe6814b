using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Writes the rows of many aggregates of one kind by one prepared statement. On SQLite EF Core prepares the statement of each row anew, and an import would hold
/// the writer several times as long; SQL Server gets its rows in batches, and there this does nothing.
/// </summary>
internal static class ManyRows
{
    /// <summary>Below so many the difference is not felt.</summary>
    public const int Many = 100;

    /// <summary>Writes the new and the changed aggregates of each kind of which there are many; the save that follows writes the rest.</summary>
    /// <exception cref="DbUpdateException">A row breaks a constraint.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A changed aggregate is not as it was loaded.</exception>
    public static void Write(DbContext context, WriteSession session)
    {
        if (session.Provider != DatabaseProvider.Sqlite) return;
        var written = context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).GroupBy(entry => (entry.Metadata, entry.State)).ToList();
        foreach (var ((type, state), entries) in written.Where(group => IsMany(group.Key.Metadata, group.Count())).Select(group => (group.Key, group.ToList())).ToList())
        {
            var rows = state == EntityState.Added ? Insertion(type) : Change(type);
            foreach (var entry in entries) Write(session, rows, entry);
            WriteOwned(session, type, [.. written.Where(group => group.Key.State == EntityState.Added).SelectMany(group => group)], entries);
        }
    }

    private static bool IsMany(IEntityType type, int rows) => rows >= Many && type.ClrType.IsAssignableTo(typeof(IAggregateRoot)) && IsPlain(type)
        && OwnedBy(type).All(owned => IsPlain(owned) && owned.GetTableName() != type.GetTableName() && !OwnedBy(owned).Any());

    // What the database makes, or several types share, is left to EF Core.
    private static bool IsPlain(IEntityType type) => type.GetTableMappings().Count() == 1 && !type.GetComplexProperties().Any()
        && type.GetProperties().All(property => property.ValueGenerated == ValueGenerated.Never || property.IsPrimaryKey());

    private static IEnumerable<IEntityType> OwnedBy(IEntityType type) =>
        type.GetReferencingForeignKeys().Where(key => key.IsOwnership).Select(key => key.DeclaringEntityType);

    private static void WriteOwned(WriteSession session, IEntityType owner, List<EntityEntry> added, List<EntityEntry> owners)
    {
        var keys = owners.Select(KeyOf).ToHashSet();
        foreach (var type in OwnedBy(owner))
        {
            var (rows, key) = (Insertion(type), type.FindOwnership()!.Properties[0].Name);
            foreach (var entry in added.Where(entry => entry.Metadata == type && keys.Contains(entry.Property(key).CurrentValue!))) Write(session, rows, entry);
        }
    }

    private static object KeyOf(EntityEntry entry) => entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;

    private static Rows Insertion(IEntityType type)
    {
        var columns = ColumnsOf(type).Select(mapping => new Cell(mapping.Column.Name, mapping.Property, Original: false)).ToArray();
        return new(
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(cell => $"\"{cell.Column}\""))}) VALUES ({string.Join(", ", columns.Select(cell => cell.Parameter))})",
            columns);
    }

    private static Rows Change(IEntityType type)
    {
        var columns = ColumnsOf(type).ToArray();
        var changed = columns.Where(mapping => !mapping.Property.IsPrimaryKey()).Select(mapping => new Cell(mapping.Column.Name, mapping.Property, Original: false)).ToArray();
        var sought = columns.Where(mapping => mapping.Property.IsPrimaryKey() || mapping.Property.IsConcurrencyToken)
            .Select(mapping => new Cell(mapping.Column.Name, mapping.Property, Original: true)).ToArray();
        return new(
            $"UPDATE \"{type.GetTableName()}\" SET {string.Join(", ", changed.Select(cell => $"\"{cell.Column}\" = {cell.Parameter}"))} WHERE {string.Join(" AND ", sought.Select(cell => $"\"{cell.Column}\" = {cell.Parameter}"))}",
            [.. changed, .. sought]);
    }

    private static IEnumerable<IColumnMapping> ColumnsOf(IEntityType type) => type.GetTableMappings().Single().ColumnMappings;

    private static void Write(WriteSession session, Rows rows, EntityEntry entry)
    {
        var parameters = new (string, object?)[rows.Cells.Count];
        var (current, original) = (entry.CurrentValues, entry.OriginalValues);
        for (var index = 0; index < parameters.Length; index++)
        {
            var cell = rows.Cells[index];
            parameters[index] = (cell.Parameter, cell.Stored((cell.Original ? original : current)[cell.Property]));
        }

        int affected;
        try
        {
            affected = session.Statement(rows.Sql, parameters).ExecuteNonQuery();
        }
        catch (SqliteException exception)
        {
            throw new DbUpdateException("A row among many was not written.", exception);
        }

        if (affected == 0) throw new DbUpdateConcurrencyException($"A row of {entry.Metadata.GetTableName()} is not as it was loaded.");
        entry.State = EntityState.Unchanged;
    }

    private sealed record Rows(string Sql, IReadOnlyList<Cell> Cells);

    private sealed record Cell(string Column, IProperty Property, bool Original)
    {
        private readonly ValueConverter? converter = Property.GetTypeMapping().Converter;

        public string Parameter { get; } = Original ? $"@was{Column}" : $"@{Column}";

        public object? Stored(object? value) => converter is null ? value : converter.ConvertToProvider(value);
    }
}

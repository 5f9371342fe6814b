using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Turns the violation of a unique index or key into the refusal that it names.</summary>
internal static class UniqueViolations
{
    private const string Refuses = PropertyBuilderExtensions.RefusalAnnotation, Field = PropertyBuilderExtensions.RefusalFieldAnnotation;
    private const int SqliteConstraint = 19, SqlServerDuplicateKey = 2601, SqlServerDuplicateConstraint = 2627;

    /// <summary>Finds the refusal of a failed save.</summary>
    /// <returns>A conflict, or nothing when the failure is no violation of an index that names one.</returns>
    public static Error? Refusal(DbContext context, DbUpdateException exception)
    {
        var said = exception.InnerException switch
        {
            SqliteException { SqliteErrorCode: SqliteConstraint } sqlite => sqlite.Message,
            SqlException { Number: SqlServerDuplicateKey or SqlServerDuplicateConstraint } server => server.Message,
            _ => null,
        };
        if (said is null) return null;
        var entities = context.Model.GetEntityTypes().ToList();
        var named = entities.SelectMany(entity => entity.GetIndexes()).Select(index => (index.FindAnnotation(Refuses), Field: index.FindAnnotation(Field), index.DeclaringEntityType, index.Properties, Name: index.GetDatabaseName()))
            .Concat(entities.SelectMany(entity => entity.GetKeys()).Select(key => (key.FindAnnotation(Refuses), Field: key.FindAnnotation(Field), key.DeclaringEntityType, key.Properties, Name: key.GetName())));
        foreach (var (refusal, field, entity, properties, name) in named)
        {
            if (refusal?.Value is not string code) continue;
            var columns = string.Join(", ", properties.Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}"));
            if (!said.Contains($"failed: {columns}'", StringComparison.Ordinal) && !said.Contains($"'{name}'", StringComparison.Ordinal)) continue;
            var error = Error.Conflict(code, Given(exception, entity, properties));
            return field?.Value is string pointer ? error.At(pointer) : error;
        }

        return null;
    }

    // What the row holds in the columns of the index, and its texts of which they are made, as the words of the refusal show it. A save of several rows does not say which of them it was.
    private static (string Name, object? Value)[] Given(DbUpdateException exception, IEntityType entity, IReadOnlyList<IProperty> properties)
    {
        var row = exception.Entries.Where(entry => entry.Metadata == entity).ToList() is [var only] ? only : null;
        return
        [
            .. entity.GetProperties().Where(property => properties.Contains(property) || property.ClrType == typeof(string))
                .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), row is null ? null : Stored(row.CurrentValues[property], property))),
        ];
    }

    private static object? Stored(object? value, IProperty property) => property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}

using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Turns the violation of a unique index into the refusal that the index names.</summary>
internal static class UniqueViolations
{
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
        foreach (var index in context.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()))
        {
            if (index.FindAnnotation(PropertyBuilderExtensions.RefusalAnnotation)?.Value is not string code) continue;
            var table = index.DeclaringEntityType.GetTableName();
            var columns = string.Join(", ", index.Properties.Select(property => $"{table}.{property.GetColumnName()}"));
            if (said.Contains($"failed: {columns}'", StringComparison.Ordinal) || said.Contains($"'{index.GetDatabaseName()}'", StringComparison.Ordinal)) return Error.Conflict(code);
        }

        return null;
    }
}

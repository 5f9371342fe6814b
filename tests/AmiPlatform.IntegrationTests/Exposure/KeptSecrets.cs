using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>What the platform keeps in the columns that its own models call secret: hashes, stamps, sealed keys.</summary>
internal sealed class KeptSecrets
{
    private const int Shortest = 12;
    private readonly Dictionary<string, string> columns = [];

    /// <summary>How many values there are.</summary>
    public int Count => columns.Count;

    /// <summary>The columns that hold one.</summary>
    public IReadOnlyList<string> Columns => [.. columns.Values.Distinct()];

    /// <summary>Reads those of now beside those read before.</summary>
    public async Task ReadAsync(PlatformFixture platform)
    {
        foreach (var source in platform.Services.GetServices<IMigratedContext>())
        {
            await using var context = source.Migrating();
            foreach (var entity in context.Model.GetEntityTypes())
            {
                foreach (var property in entity.GetProperties().Where(property => property.FindAnnotation(AuditAnnotations.Secret) is not null))
                    await ReadAsync(context, entity.GetTableName()!, entity.GetSchema(), property.GetColumnName());
            }
        }
    }

    /// <summary>The columns of which a text shows something.</summary>
    public IEnumerable<string> ShownBy(string text) => columns.Where(secret => text.Contains(secret.Key, StringComparison.OrdinalIgnoreCase)).Select(secret => secret.Value).Distinct();

    private async Task ReadAsync(DbContext context, string table, string? schema, string column)
    {
        var names = context.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {names.DelimitIdentifier(column)} FROM {names.DelimitIdentifier(table, schema)}";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            foreach (var text in Texts(reader.GetValue(0)).Where(text => text.Length >= Shortest)) columns[text] = $"{table}.{column}";
    }

    private static IEnumerable<string> Texts(object value) => value switch
    {
        byte[] bytes => [Convert.ToBase64String(bytes), Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('='), Convert.ToHexString(bytes)],
        string text when text.StartsWith('[') => JsonNode.Parse(text)!.AsArray().Select(item => item!.ToString()),
        string text => [text],
        _ => [],
    };
}

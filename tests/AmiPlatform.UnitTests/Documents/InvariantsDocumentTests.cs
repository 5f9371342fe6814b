using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Documents;

public sealed partial class InvariantsDocumentTests
{
    [Fact]
    public void Every_unique_index_and_guard_column_is_explained_and_nothing_else_is()
    {
        var guards = Contexts().SelectMany(Guards).Order(StringComparer.Ordinal).ToArray();

        var explained = Guard().Matches(Repository.Read("docs/invariants.md")).Select(match => match.Groups["guard"].Value).Distinct().Order(StringComparer.Ordinal);

        explained.ShouldBe(guards);
    }

    private static IEnumerable<ModuleDbContext> Contexts() =>
        from assembly in Repository.Assemblies
        from type in assembly.GetTypes()
        where type is { IsAbstract: false } && type.IsAssignableTo(typeof(ModuleDbContext)) && type.Name.StartsWith("Sqlite", StringComparison.Ordinal)
        let builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!
        select (ModuleDbContext)Activator.CreateInstance(type, builder.UseSqlite("Data Source=:memory:").Options)!;

    private static IEnumerable<string> Guards(ModuleDbContext context) =>
        from entity in context.Model.GetEntityTypes()
        let table = $"{context.Schema}.{entity.GetTableName()![(context.Schema.Length + 1)..]}"
        from columns in entity.GetIndexes().Where(index => index.IsUnique).Select(index => string.Join(", ", index.Properties.Select(property => property.Name)))
            .Concat(entity.GetProperties().Where(property => property.IsConcurrencyToken && property.Name != "Version").Select(property => property.Name))
        select $"{table}({columns})";

    [GeneratedRegex(@"`(?<guard>[a-z_]+\.[a-z_]+\([A-Za-z, ]+\))`")]
    private static partial Regex Guard();
}

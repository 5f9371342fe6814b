using System.Reflection;
using System.Text;
using AmiPlatform.BuildingBlocks.Domain.States;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Documents;

public sealed class StatesDocumentTests
{
    private const string Opening =
        """
        # States

        Printed from the state tables of the domains by a test; change the table, not this file. A line reads: from, to, action, and in brackets what must also hold.

        """;

    [Fact]
    public void The_diagrams_are_those_of_the_state_tables()
    {
        var tables = Tables().OrderBy(table => table.Title, StringComparer.Ordinal).ToArray();
        tables.Length.ShouldBeGreaterThan(3);
        var document = new StringBuilder(Opening);
        foreach (var (title, diagram) in tables) document.Append("\n## ").Append(title).Append("\n\n```mermaid\n").Append(diagram).Append("```\n");

        Repository.Approve("docs/states.md", document.ToString());
    }

    private static IEnumerable<(string Title, string Diagram)> Tables() =>
        from assembly in Repository.Assemblies
        where assembly.GetName().Name!.EndsWith(".Domain", StringComparison.Ordinal)
        from type in assembly.GetTypes()
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(StateTable<,,>)
        let table = property.GetValue(null)!
        select ($"{assembly.GetName().Name!.Split('.')[1]}: {property.PropertyType.GetGenericArguments()[1].Name}", (string)property.PropertyType.GetMethod("ToMermaid")!.Invoke(table, null)!);
}

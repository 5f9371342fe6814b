using System.Globalization;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

public sealed class ListTableTests
{
    private static readonly MessageCatalog Catalog = MessageCatalog.Load(PlatformAssemblies.All);

    private static readonly CallersWording Wording = new(new Messages(Catalog, TimeZoneInfo.Utc));

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private enum Unnamed
    {
        Known,
    }

    [Fact]
    public void Every_column_of_every_list_has_a_title_and_every_value_its_words()
    {
        var keys = Catalog.Keys.ToHashSet();
        (Type Item, IListTable Table)[] tables =
        [
            .. from type in PlatformAssemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
               from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
               where property.PropertyType.IsAssignableTo(typeof(IListTable))
               select (type, (IListTable)property.GetValue(null)!),
        ];
        tables.Length.ShouldBeGreaterThan(11);
        tables.SelectMany(found => found.Table.TitleKeys).Except(keys).ShouldBeEmpty();
        tables.SelectMany(found => Enumerations(found.Item, depth: 2)).Distinct().SelectMany(type => Enum.GetValues(type).Cast<Enum>())
            .Select(Messages.WordKey).Except(keys).ShouldBeEmpty();
        tables.Select(found => found.Table.Name).ShouldBeUnique();
    }

    [Fact]
    public void Cells_are_what_a_spreadsheet_reads_in_any_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        object?[] values =
        [
            null, "texte", 1_234.5m, 1_234_567, true, new DateOnly(2027, 7, 1), new DateTimeOffset(2027, 7, 1, 15, 0, 0, TimeSpan.Zero), new[] { "62300", "62800" }, Unnamed.Known,
        ];
        ListTable<object?[]> table = new("values", "x", [.. Enumerable.Range(0, values.Length).Select(at => ($"{at}", (Func<object?[], object?>)(row => row[at])))]);

        table.Row(values, Wording, Paris).Select(cell => cell.ToString()).ShouldBe([string.Empty, "texte", "1234.5", "1234567", "oui", "2027-07-01", "2027-07-01 17:00:00", "62300, 62800", "Known"]);
        table.Row(values, Wording, Paris).Select(cell => cell.Kind).ShouldBe(
        [
            TableCellKind.Nothing, TableCellKind.Text, TableCellKind.Amount, TableCellKind.Number, TableCellKind.Text, TableCellKind.Day, TableCellKind.Instant, TableCellKind.Text, TableCellKind.Text,
        ]);
        table.TitleKeys[0].ShouldBe("x.0");
    }

    [Fact]
    public void A_value_that_no_cell_shows_is_no_silent_blank() =>
        Should.Throw<NotSupportedException>(() => new ListTable<object>("values", "x", ("it", item => item)).Row(new object(), Wording, Paris));

    private static IEnumerable<Type> Enumerations(Type item, int depth)
    {
        if (depth == 0) yield break;
        foreach (var property in item.GetProperties())
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type.IsEnum) yield return type;
            else if (type.Namespace?.StartsWith("AmiPlatform", StringComparison.Ordinal) is true && !type.IsInterface)
                foreach (var inner in Enumerations(type, depth - 1)) yield return inner;
        }
    }
}

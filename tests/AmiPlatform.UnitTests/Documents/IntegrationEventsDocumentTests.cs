using System.Reflection;
using System.Text;
using System.Xml.Linq;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Documents;

public sealed class IntegrationEventsDocumentTests
{
    private const string Opening =
        """
        # Integration events

        What each module tells the others, and whoever subscribes in the same host: [extending.md](extending.md) shows how, under *A reaction to another module's event*. Printed from the contracts by a test; change
        the contract, not this file.

        - An event is written in the transaction of the act that it tells of: it is told if, and only if, the act was committed.
        - Events of one key, the first identifier that they carry unless said otherwise, reach the consumers of a module in the order in which they happened; events of different keys in any order.
        - A consumer's effect and its mark are one transaction: an event that comes again after a failure has its effect once. What fails is tried again, then waits for a decision under
          `/api/platform/dead-messages`, and stops only what has the same key.
        - Names and properties of a version stay. A property may be added that old readers can do without; anything else is a new name.
        - Instants are UTC, amounts are euros with two decimals, an `?` may be absent.

        Events leave the host nowhere yet: there are no webhooks, no feed and no broker.

        """;

    [Fact]
    public void Every_event_is_told_with_what_it_carries_and_who_hears_it()
    {
        var events = Types().Where(type => type.IsDefined(typeof(WireNameAttribute))).GroupBy(type => type.Assembly.GetName().Name!.Split('.')[1]).OrderBy(module => module.Key, StringComparer.Ordinal).ToArray();
        events.Length.ShouldBe(5);
        var document = new StringBuilder(Opening);
        foreach (var module in events)
        {
            document.Append("\n## ").Append(module.Key).Append("\n\n| event | when | carries | heard by |\n|---|---|---|---|\n");
            foreach (var told in module.OrderBy(Name, StringComparer.Ordinal))
                document.Append("| `").Append(Name(told)).Append("` | ").Append(Summary(told)).Append(" | ").Append(Carried(told)).Append(" | ").Append(Consumers(told)).Append(" |\n");
        }

        Repository.Approve("docs/integration-events.md", document.ToString());
    }

    private static string Name(Type told) => told.GetCustomAttribute<WireNameAttribute>()!.Name;

    private static string Summary(Type told)
    {
        var texts = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{told.Assembly.GetName().Name}.xml"));
        var summary = texts.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:{told.FullName}").Element("summary")!;
        return string.Join(' ', Words(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Words(XElement text) => string.Concat(text.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement reference => $"`{reference.Attribute("cref")?.Value.Split('.')[^1] ?? reference.Value}`",
        _ => ((XText)node).Value,
    }));

    private static string Carried(Type told)
    {
        var nullability = new NullabilityInfoContext();
        return string.Join(", ", told.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name is not ("EqualityContract" or nameof(IIntegrationEvent.OrderingKey)))
            .Select(property => $"`{property.Name}`{(nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : string.Empty)}"));
    }

    private static string Consumers(Type told)
    {
        var consumers = Types().Where(type => type.IsDefined(typeof(ConsumerAttribute)) && type.IsAssignableTo(typeof(IIntegrationEventHandler<>).MakeGenericType(told)))
            .Select(type => type.Assembly.GetName().Name!.Split('.')[1]).Distinct().Order(StringComparer.Ordinal).ToArray();
        return consumers.Length == 0 ? "nobody yet" : string.Join(", ", consumers);
    }

    private static IEnumerable<Type> Types() => Repository.Assemblies.SelectMany(assembly => assembly.GetTypes());
}

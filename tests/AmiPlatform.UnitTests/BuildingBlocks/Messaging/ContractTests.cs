using System.Reflection;
using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Messaging;

/// <summary>
/// Names that rows in databases carry, and shapes that others read. A change shows in a file under review; <c>AMIPLATFORM_APPROVE=1</c> rewrites it.
/// </summary>
public sealed class ContractTests
{
    [Fact]
    public void Consumers_keep_their_names() =>
        Approve("consumers.approved.txt", Types().Where(type => type.IsDefined(typeof(ConsumerAttribute))).SelectMany(Consumed));

    [Fact]
    public void Scheduled_acts_keep_their_names() =>
        Approve("acts.approved.txt", Types().Select(type => type.GetCustomAttribute<ActNameAttribute>() is { } act ? $"{act.Name}{Shape(type)}" : null).OfType<string>());

    [Fact]
    public void Integration_events_keep_their_names_and_properties() =>
        Approve("events.approved.txt", Types().Where(type => type.IsDefined(typeof(WireNameAttribute))).SelectMany(Described));

    private static IEnumerable<string> Consumed(Type consumer) => consumer.GetInterfaces()
        .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IIntegrationEventHandler<>))
        .Select(contract => $"{consumer.GetCustomAttribute<ConsumerAttribute>()!.Name} < {contract.GetGenericArguments()[0].GetCustomAttribute<WireNameAttribute>()!.Name}");

    private static IEnumerable<string> Described(Type integrationEvent)
    {
        var name = integrationEvent.GetCustomAttribute<WireNameAttribute>()!.Name;
        yield return $"{name}{Shape(integrationEvent)}";
        foreach (var part in Parts(integrationEvent).Distinct().OrderBy(part => part.Name, StringComparer.Ordinal)) yield return $"{name} {part.Name}{Shape(part)}";
    }

    private static IEnumerable<Type> Parts(Type type) => type.GetProperties().SelectMany(property => Contracts(property.PropertyType))
        .Where(part => part != type).SelectMany(part => part.IsEnum ? [part] : Parts(part).Prepend(part));

    private static IEnumerable<Type> Contracts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Contracts) : type.Assembly.GetName().Name!.StartsWith("AmiPlatform.", StringComparison.Ordinal) ? [type] : [];

    private static string Shape(Type type) => type.IsEnum
        ? $" = {string.Join(" | ", Enum.GetNames(type))}"
        : $"({string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsData).Select(property => $"{property.Name}: {Name(property.PropertyType)}"))})";

    private static bool IsData(PropertyInfo property) => property.Name != "EqualityContract";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static IEnumerable<Type> Types() => Directory.EnumerateFiles(AppContext.BaseDirectory, "AmiPlatform.*.dll")
        .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("Tests", StringComparison.Ordinal))
        .SelectMany(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)).GetTypes());

    private static void Approve(string file, IEnumerable<string> lines, [CallerFilePath] string source = "")
    {
        var found = string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
        found.ShouldNotBeEmpty();
        var approved = Path.Combine(Path.GetDirectoryName(source)!, file);
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1") File.WriteAllText(approved, found);
        else found.ShouldBe(File.ReadAllText(approved), $"{file} is approved by a person: run the tests with AMIPLATFORM_APPROVE=1 and look at the difference.");
    }
}

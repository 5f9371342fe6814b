using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Mono.Cecil;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>What is visible, sealed and changeable.</summary>
public sealed partial class TypeRules
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // The parameters of a rule are JSON whose shape the rule's own record of the contracts says.
    private static readonly Type[] Plain = [typeof(string), typeof(Guid), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(JsonElement)];
    private static readonly Type[] Containers = [typeof(Nullable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>)];

    [Fact]
    public void A_module_shows_its_contracts_and_its_module_class_only()
    {
        Type[] inside = [.. ProjectAssemblies.Modules.Where(assembly => !assembly.Name().EndsWith("IntegrationEvents", StringComparison.Ordinal)).SelectMany(ProjectAssemblies.OwnTypes)];
        inside.Length.ShouldBeGreaterThan(100);
        Visible(inside).ShouldBeEmpty();
        Visible([typeof(OffenderThatIsVisible)]).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void Concrete_classes_are_sealed()
    {
        Open(ProjectAssemblies.Modules.SelectMany(ProjectAssemblies.OwnTypes)).ShouldBeEmpty();
        Open([typeof(OffenderThatIsOpen)]).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void Integration_events_are_sealed_records_with_unique_wire_names()
    {
        Type[] events = [.. ProjectAssemblies.Layer("IntegrationEvents").SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && type.IsAssignableTo(typeof(IIntegrationEvent)))];
        events.Length.ShouldBeGreaterThan(8);
        IllFormed(events).ShouldBeEmpty();
        events.Select(WireName).ShouldBeUnique();
        WithoutForerunner(events.Select(WireName)).ShouldBeEmpty();
        IllFormed([typeof(OffenderEventThatIsOpen), typeof(OffenderEventThatIsNoRecord), typeof(OffenderEventWithoutName), typeof(OffenderEventOfAnInside)])
            .Count().ShouldBe(4, "the rule must see its offenders");
        WithoutForerunner(["ami.tests.kept.v1", "ami.tests.kept.v2", "ami.tests.replaced.v2"]).ShouldBe(["ami.tests.replaced.v2"], "the rule must see its offender");
    }

    [Fact]
    public void Integration_events_are_of_primitives_identifiers_and_records_of_contracts()
    {
        foreach (var contracts in ProjectAssemblies.Layer("IntegrationEvents"))
            contracts.ProjectReferences().Where(name => name is not ("AmiPlatform.BuildingBlocks.Domain" or "AmiPlatform.BuildingBlocks.Application")).ShouldBeEmpty(contracts.Name());
        Type[] events = [.. ProjectAssemblies.Layer("IntegrationEvents").SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && type.IsAssignableTo(typeof(IIntegrationEvent)))];
        events.SelectMany(type => Foreign(type, type.Assembly, [])).ShouldBeEmpty();
        Foreign(typeof(OffenderEventOfThings), typeof(OffenderEventOfThings).Assembly, [])
            .ShouldBe(["OffenderEventOfThings.Anything: Object", "OffenderThing.Content: Stream", "OffenderEventOfThings.Inside: Error"], ignoreOrder: true, "the rule must see its offenders");
    }

    [Fact]
    public void Aggregates_have_no_public_setter_and_know_each_other_by_id()
    {
        Type[] aggregates = [.. ProjectAssemblies.Layer("Domain").SelectMany(assembly => assembly.GetTypes()).Where(IsAggregate)];
        aggregates.Length.ShouldBeGreaterThan(4);
        aggregates.SelectMany(OpenSetters).ShouldBeEmpty();
        aggregates.SelectMany(KnownAggregates).ShouldBeEmpty();
        KnownAggregates(typeof(OffenderAggregate)).ShouldBe(["OffenderAggregate.Other", "OffenderAggregate.Several", "OffenderAggregate.hidden"], ignoreOrder: true, "the rule must see its offenders");
        OpenSetters(typeof(OffenderThatIsVisible)).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void The_host_touches_a_module_by_its_module_class_only()
    {
        string[] touched = [.. Touched(typeof(Program).Assembly)];
        touched.Length.ShouldBe(ProjectAssemblies.ModuleNames.Count);
        touched.ShouldAllBe(name => name.EndsWith("Module", StringComparison.Ordinal));
        Touched(typeof(OffenderThatTouches).Assembly).ShouldContain("CallPublished", "the rule must see its offender");
    }

    private static IEnumerable<string> Touched(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetTypeReferences().Where(type => ProjectAssemblies.ModuleNames.Any(name => type.FullName.StartsWith($"AmiPlatform.{name}.", StringComparison.Ordinal))).Select(type => type.Name)];
    }

    private static IEnumerable<string> IllFormed(IEnumerable<Type> events) => events
        .Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is null || WireName(type) is not { } name
            || !VersionedName().IsMatch(name)
            || type.GetProperties().Any(property => property.PropertyType.Assembly.GetName().Name!.EndsWith(".Domain", StringComparison.Ordinal)))
        .Select(type => type.Name);

    [GeneratedRegex(@"^(?<subject>ami\.[a-z]+\.[a-z-]+)\.v(?<version>[1-9][0-9]*)$")]
    private static partial Regex VersionedName();

    private static string? WireName(Type type) => type.GetCustomAttribute<WireNameAttribute>()?.Name;

    // A later version is published beside the earlier ones, for those who have not changed yet.
    private static IEnumerable<string> WithoutForerunner(IEnumerable<string?> names)
    {
        var all = names.ToHashSet();
        return all.OfType<string>().Where(name => VersionedName().Match(name) is { Success: true } match && int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture) is > 1 and var version
            && !all.Contains($"{match.Groups["subject"].Value}.v{version - 1}"));
    }

    private static IEnumerable<string> Foreign(Type type, Assembly contracts, HashSet<Type> seen) => !seen.Add(type) ? [] :
        type.GetProperties().SelectMany(property => Parts(property.PropertyType).SelectMany(part =>
            Plain.Contains(part) || part.IsPrimitive || (part.IsEnum && part.Assembly == contracts) ? []
            : part.Assembly == contracts && part.IsSealed && part.GetMethod("<Clone>$") is not null ? Foreign(part, contracts, seen)
            : [$"{type.Name}.{property.Name}: {part.Name}"]));

    // What a list, a dictionary or something optional is of.
    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType && Containers.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments().SelectMany(Parts) : [type];

    private static IEnumerable<string> KnownAggregates(Type type) =>
    [
        .. type.GetProperties(Everything).Where(property => IsOrHoldsAggregate(property.PropertyType)).Select(property => $"{type.Name}.{property.Name}"),
        .. type.GetFields(Everything).Where(field => !field.Name.Contains('<', StringComparison.Ordinal) && IsOrHoldsAggregate(field.FieldType)).Select(field => $"{type.Name}.{field.Name}"),
    ];

    private static bool IsOrHoldsAggregate(Type type) =>
        IsAggregate(type) || (type.HasElementType && IsOrHoldsAggregate(type.GetElementType()!)) || type.GetGenericArguments().Any(IsOrHoldsAggregate);

    private static IEnumerable<string> Visible(IEnumerable<Type> types) =>
        types.Where(type => type.IsVisible && !type.IsAssignableTo(typeof(IModule))).Select(type => type.FullName!);

    private static IEnumerable<string> Open(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName!);

    private static bool IsAggregate(Type type) => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAggregateRoot));

    private static IEnumerable<string> OpenSetters(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
        .Select(property => $"{type.Name}.{property.Name}");
}

#pragma warning disable CA1515, CA1852 // The offenders of the rules above.
public sealed class OffenderThatIsVisible
{
    public int Value { get; set; }
}

internal class OffenderThatIsOpen;
#pragma warning restore CA1515, CA1852

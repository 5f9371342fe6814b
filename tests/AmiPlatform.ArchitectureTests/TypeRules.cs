using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Mono.Cecil;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>What is visible, sealed and changeable.</summary>
public sealed class TypeRules
{
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
        IllFormed([typeof(OffenderEventThatIsOpen), typeof(OffenderEventThatIsNoRecord), typeof(OffenderEventWithoutName), typeof(OffenderEventOfAnInside)])
            .Count().ShouldBe(4, "the rule must see its offenders");
    }

    [Fact]
    public void Integration_events_are_of_primitives_identifiers_and_records_of_contracts()
    {
        foreach (var contracts in ProjectAssemblies.Layer("IntegrationEvents"))
            contracts.ProjectReferences().Where(name => name is not ("AmiPlatform.BuildingBlocks.Domain" or "AmiPlatform.BuildingBlocks.Application")).ShouldBeEmpty(contracts.Name());
    }

    [Fact]
    public void Aggregates_have_no_public_setter_and_know_each_other_by_id()
    {
        Type[] aggregates = [.. ProjectAssemblies.Layer("Domain").SelectMany(assembly => assembly.GetTypes()).Where(IsAggregate)];
        aggregates.Length.ShouldBeGreaterThan(4);
        aggregates.SelectMany(OpenSetters).ShouldBeEmpty();
        aggregates.SelectMany(KnownAggregates).ShouldBeEmpty();
        KnownAggregates(typeof(OffenderAggregate)).ShouldHaveSingleItem("the rule must see its offender");
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
            || !name.StartsWith("ami.", StringComparison.Ordinal) || !name.EndsWith(".v1", StringComparison.Ordinal)
            || type.GetProperties().Any(property => property.PropertyType.Assembly.GetName().Name!.EndsWith(".Domain", StringComparison.Ordinal)))
        .Select(type => type.Name);

    private static string? WireName(Type type) => type.GetCustomAttribute<WireNameAttribute>()?.Name;

    private static IEnumerable<string> KnownAggregates(Type type) =>
        type.GetProperties().Where(property => IsAggregate(property.PropertyType)).Select(property => $"{type.Name}.{property.Name}");

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

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
        events.Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is null).ShouldBeEmpty();
        var names = events.Select(type => type.GetCustomAttribute<WireNameAttribute>()?.Name).ToArray();
        names.ShouldNotContain((string?)null);
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name!.StartsWith("ami.", StringComparison.Ordinal) && name.EndsWith(".v1", StringComparison.Ordinal));
    }

    [Fact]
    public void Aggregates_have_no_public_setter_and_know_each_other_by_id()
    {
        Type[] aggregates = [.. ProjectAssemblies.Layer("Domain").SelectMany(assembly => assembly.GetTypes()).Where(IsAggregate)];
        aggregates.Length.ShouldBeGreaterThan(4);
        aggregates.SelectMany(OpenSetters).ShouldBeEmpty();
        aggregates.SelectMany(type => type.GetProperties().Where(property => IsAggregate(property.PropertyType)).Select(property => $"{type.Name}.{property.Name}")).ShouldBeEmpty();
        OpenSetters(typeof(OffenderThatIsVisible)).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void The_host_touches_a_module_by_its_module_class_only()
    {
        using var host = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        string[] touched = [.. host.GetTypeReferences().Where(type => ProjectAssemblies.ModuleNames.Any(module => type.FullName.StartsWith($"AmiPlatform.{module}.", StringComparison.Ordinal))).Select(type => type.Name)];
        touched.Length.ShouldBe(ProjectAssemblies.ModuleNames.Count);
        touched.ShouldAllBe(name => name.EndsWith("Module", StringComparison.Ordinal));
    }

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

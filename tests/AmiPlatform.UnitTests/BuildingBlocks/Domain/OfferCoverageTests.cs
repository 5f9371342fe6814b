using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Domain;

public sealed class OfferCoverageTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. PlatformAssemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)];

    [Fact]
    public void The_refusals_of_every_state_table_offer_what_a_read_offers()
    {
        Type[] tables =
        [
            .. from type in Types
               from property in type.GetProperties(Any)
               where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(StateTable<,,>)
               select property.PropertyType.GetGenericArguments()[2],
        ];
        tables.Length.ShouldBeGreaterThan(4);
        tables.Except(Offers().Select(offers => offers.Actions)).ShouldBeEmpty("without IOffers a refusal would name nothing that can be done");
    }

    [Fact]
    public void What_identifies_a_thing_is_a_property_of_commands()
    {
        var commands = Types.Where(type => type.IsAssignableTo(typeof(ICommandBase))).ToList();
        foreach (var offers in Offers()) commands.ShouldContain(command => command.GetProperty(offers.IdentifiedBy) != null, offers.GetType().Name);
    }

    // What they read by is not asked.
    private static IEnumerable<IOffers> Offers() =>
        Types.Where(type => type.IsClass && type.IsAssignableTo(typeof(IOffers))).Select(type => (IOffers)Activator.CreateInstance(type, [null])!);
}

using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using MediatR;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>What every use case has, and what its handler may not take.</summary>
public sealed class RequestRules
{
    private static readonly string[] Forbidden =
        ["IDispatcher", "IMediator", "IServiceProvider", "IServiceScopeFactory", "UserManager`1", "AccountManager", "HttpContext", "IHttpContextAccessor", "IWriteDoor", "PlatformDbContext"];

    private static readonly Type[] Types = [.. ProjectAssemblies.Modules.SelectMany(ProjectAssemblies.OwnTypes)];
    private static readonly Type[] Requests = [.. Types.Where(type => type.IsClass && Implements(type, typeof(IRequest<>)))];

    [Fact]
    public void Each_request_has_one_handler()
    {
        Requests.Length.ShouldBeGreaterThan(15);
        var handled = Types.Where(type => type.IsClass).SelectMany(type => type.GetInterfaces().Where(contract => Is(contract, typeof(IRequestHandler<,>))).Select(contract => contract.GetGenericArguments()[0])).ToLookup(type => type);
        Requests.Where(request => handled[request].Count() != 1).Select(request => request.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Each_request_declares_its_permission_or_that_it_is_open_to_all()
    {
        Undeclared(Requests).ShouldBeEmpty();
        Undeclared([typeof(OffenderWithoutPermission)]).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void A_command_that_carries_more_than_ids_has_one_validator()
    {
        var validated = Types.SelectMany(type => type.GetInterfaces().Where(contract => Is(contract, typeof(IValidator<>))).Select(contract => contract.GetGenericArguments()[0])).ToLookup(type => type);
        Type[] carrying = [.. Requests.Where(request => request.IsAssignableTo(typeof(ICommandBase)) && request.GetProperties().Any(property => property.PropertyType != typeof(Guid) && property.Name != "EqualityContract"))];
        carrying.Length.ShouldBeGreaterThan(5);
        carrying.Where(command => validated[command].Count() != 1).Select(command => command.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Handlers_take_no_dispatcher_no_container_and_no_platform_table()
    {
        Type[] handlers = [.. Types.Where(type => type.IsClass && (Implements(type, typeof(IRequestHandler<,>)) || Implements(type, typeof(IIntegrationEventHandler<>)) || Implements(type, typeof(IScheduledActHandler<>))))];
        handlers.Length.ShouldBeGreaterThan(20);
        Overreaching(handlers).ShouldBeEmpty();
        Overreaching([typeof(OffenderThatDispatches)]).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void Consumers_and_scheduled_acts_have_stable_unique_names()
    {
        Type[] consumers = [.. Types.Where(type => type.IsClass && Implements(type, typeof(IIntegrationEventHandler<>)))];
        consumers.Length.ShouldBeGreaterThan(4);
        consumers.Select(type => type.GetCustomAttribute<ConsumerAttribute>()?.Name ?? $"{type.Name} has none").ShouldBeUnique();
        consumers.Where(type => type.GetCustomAttribute<ConsumerAttribute>() is null).ShouldBeEmpty();
        Types.Where(type => type.IsClass && type.IsAssignableTo(typeof(IScheduledAct)) && type.GetCustomAttribute<ActNameAttribute>() is null).ShouldBeEmpty();
    }

    [Fact]
    public void Each_domain_event_is_translated_or_said_to_be_private()
    {
        foreach (var infrastructure in ProjectAssemblies.Layer("Infrastructure"))
        {
            var translator = (IEventTranslator)Activator.CreateInstance(infrastructure.GetTypes().Single(type => type.IsClass && type.IsAssignableTo(typeof(IEventTranslator))))!;
            Type[] events = [.. Assembly.Load(infrastructure.Name().Replace(".Infrastructure", ".Domain", StringComparison.Ordinal)).GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDomainEvent)))];
            events.Length.ShouldBeGreaterThan(0, infrastructure.Name());
            foreach (var domainEvent in events)
            {
                var empty = (IDomainEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(domainEvent);
                var exception = Record.Exception(() => translator.Translate(empty, default));
                exception.ShouldNotBeOfType<ArgumentOutOfRangeException>($"{translator.GetType().Name} does not know {domainEvent.Name}");
            }
        }
    }

    private static IEnumerable<string> Undeclared(IEnumerable<Type> requests) =>
        requests.Where(type => type.IsDefined(typeof(AnonymousAttribute), false) == type.IsDefined(typeof(RequiresAttribute), false)).Select(type => type.Name);

    private static IEnumerable<string> Overreaching(IEnumerable<Type> handlers) =>
        handlers.SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => Forbidden.Contains(parameter.ParameterType.Name) || parameter.ParameterType.Name.EndsWith("DbContext", StringComparison.Ordinal))
            .Select(parameter => $"{type.Name} takes {parameter.ParameterType.Name}"));

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(implemented => Is(implemented, contract));

    private static bool Is(Type type, Type contract) => type.IsGenericType && type.GetGenericTypeDefinition() == contract;
}

internal sealed record OffenderWithoutPermission : ICommand;

#pragma warning disable CS9113 // The offender of the rule above.
internal sealed class OffenderThatDispatches(IDispatcher dispatcher);
#pragma warning restore CS9113

using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>What every use case has, and what its handler may not take.</summary>
public sealed class RequestRules
{
    private static readonly string[] Forbidden =
        ["IDispatcher", "IMediator", "IServiceProvider", "IServiceScopeFactory", "UserManager`1", "AccountKeeper", "HttpContext", "IHttpContextAccessor", "IWriteDoor", "PlatformDbContext", "IContextSource`1"];

    private static readonly Type[] Types = [.. ProjectAssemblies.Modules.SelectMany(ProjectAssemblies.OwnTypes)];
    private static readonly Type[] AllTypes = [.. ProjectAssemblies.All.SelectMany(ProjectAssemblies.OwnTypes)];
    private static readonly Type[] Requests = [.. AllTypes.Where(type => type.IsClass && Implements(type, typeof(IRequest<>)))];

    [Fact]
    public void Each_request_has_one_handler()
    {
        Requests.Length.ShouldBeGreaterThan(15);
        Requests.Select(request => request.Name).ShouldContain("RedriveDeadAct", "the building blocks have requests too");
        NotHandledOnce(Requests, AllTypes).ShouldBeEmpty();
        NotHandledOnce([typeof(OffenderWithoutHandler), typeof(OffenderHandledTwice)], [typeof(OffenderHandlesOnce), typeof(OffenderHandlesAgain)])
            .ShouldBe([nameof(OffenderWithoutHandler), nameof(OffenderHandledTwice)], "the rule must see its offenders");
    }

    [Fact]
    public void Each_request_declares_its_permission_or_that_it_is_open_to_all()
    {
        Undeclared(Requests).ShouldBeEmpty();
        Undeclared([typeof(OffenderWithoutPermission)]).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void A_query_that_shows_peoples_addresses_says_so_for_the_audit()
    {
        // The caller's own account, and what a person sees of itself by its link.
        Type[] others = [.. Requests.Where(request => !request.IsDefined(typeof(AnonymousAttribute), false) && request.Name != "GetMe")];
        others.Count(request => request.IsDefined(typeof(ShowsPersonalDataAttribute), false)).ShouldBeGreaterThan(5);
        ShowingUnsaid(others).ShouldBeEmpty();
        ShowingUnsaid([typeof(OffenderThatShowsAddresses)]).ShouldBe([nameof(OffenderThatShowsAddresses)], "the rule must see its offender");
        others.Where(request => request.GetCustomAttribute<ShowsPersonalDataAttribute>() is { Subject: { } subject } && (request.GetProperty(subject) is null || !subject.EndsWith("Id", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_command_that_carries_more_than_ids_has_one_validator()
    {
        Requests.Count(CarriesMoreThanIds).ShouldBeGreaterThan(5);
        NotValidatedOnce(Requests, AllTypes).ShouldBeEmpty();
        NotValidatedOnce([typeof(OffenderWithoutValidator), typeof(OffenderWithoutHandler), typeof(OffenderWithBody)], [])
            .ShouldBe([nameof(OffenderWithoutValidator), nameof(OffenderWithBody)], "the rule must see its offenders");
    }

    [Fact]
    public void Handlers_take_no_dispatcher_no_container_and_no_platform_table()
    {
        Type[] handlers = [.. Types.Where(type => type.IsClass && (Implements(type, typeof(IRequestHandler<,>)) || Implements(type, typeof(IIntegrationEventHandler<>)) || Implements(type, typeof(IScheduledActHandler<>))))];
        handlers.Length.ShouldBeGreaterThan(20);
        Overreaching(handlers).ShouldBeEmpty();
        Overreaching([typeof(OffenderThatDispatches), typeof(OffenderThatReadsTables)]).Count().ShouldBe(2, "the rule must see its offenders");
    }

    [Fact]
    public void Consumers_and_scheduled_acts_have_stable_unique_names()
    {
        Type[] consumers = [.. Types.Where(type => type.IsClass && Implements(type, typeof(IIntegrationEventHandler<>)))];
        consumers.Length.ShouldBeGreaterThan(4);
        WithoutOwnName(consumers, type => type.GetCustomAttribute<ConsumerAttribute>()?.Name).ShouldBeEmpty();
        WithoutOwnName(Types.Where(type => type.IsClass && type.IsAssignableTo(typeof(IScheduledAct))), type => type.GetCustomAttribute<ActNameAttribute>()?.Name).ShouldBeEmpty();
        WithoutOwnName([typeof(OffenderConsumer), typeof(OffenderNamedAlike), typeof(OffenderNamedAlikeToo)], type => type.GetCustomAttribute<ConsumerAttribute>()?.Name)
            .ShouldBe([nameof(OffenderConsumer), nameof(OffenderNamedAlike), nameof(OffenderNamedAlikeToo)], "the rule must see its offenders");
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
                Knows(translator, domainEvent).ShouldBeTrue($"{translator.GetType().Name} does not know {domainEvent.Name}");
            }
        }

        Knows(new OffenderTranslator(), typeof(OffenderDomainEvent)).ShouldBeFalse("the rule must see its offender");
    }

    private static IEnumerable<string> ShowingUnsaid(IEnumerable<Type> requests) => requests
        .Where(request => !request.IsAssignableTo(typeof(ICommandBase)) && !request.IsDefined(typeof(ShowsPersonalDataAttribute), false))
        .Where(request => request.GetInterfaces().Where(contract => Is(contract, typeof(IRequest<>))).Any(contract => ShowsAddress(contract.GetGenericArguments()[0], [])))
        .Select(request => request.Name);

    // Contact points and the authority's letterhead are published on purpose.
    private static bool ShowsAddress(Type type, HashSet<Type> seen) => seen.Add(type) && !type.Name.Contains("Contact", StringComparison.Ordinal) && type.Name != "Letterhead"
        && (type.GetGenericArguments().Any(argument => ShowsAddress(argument, seen))
            || (type.FullName!.StartsWith("AmiPlatform.", StringComparison.Ordinal)
                && type.GetProperties().Any(property => property.Name == "Email" || ShowsAddress(property.PropertyType, seen))));

    private static IEnumerable<string> NotHandledOnce(IEnumerable<Type> requests, IEnumerable<Type> types) =>
        NotOnce(requests, types, typeof(IRequestHandler<,>));

    private static IEnumerable<string> NotValidatedOnce(IEnumerable<Type> requests, IEnumerable<Type> types) =>
        NotOnce(requests.Where(CarriesMoreThanIds), types, typeof(IValidator<>));

    private static IEnumerable<string> NotOnce(IEnumerable<Type> requests, IEnumerable<Type> types, Type contract)
    {
        var served = types.Where(type => type.IsClass).SelectMany(type => type.GetInterfaces().Where(implemented => Is(implemented, contract)).Select(implemented => implemented.GetGenericArguments()[0])).ToLookup(type => type);
        return requests.Where(request => served[request].Count() != 1).Select(request => request.Name);
    }

    // What is only said of a command, for the audit, is none of what it carries; use cases of Access are commands where they have a body.
    private static bool CarriesMoreThanIds(Type request) => request.IsAssignableTo(typeof(ICommandBase))
        ? request.GetProperties().Any(property => property.PropertyType != typeof(Guid) && property.Name is not ("EqualityContract" or "AuditSubject"))
        : !Implements(request, typeof(IQuery<>)) && request.GetProperty("Body") is not null;

    private static IEnumerable<string> WithoutOwnName(IEnumerable<Type> types, Func<Type, string?> name) =>
        types.GroupBy(name).Where(named => named.Key is null || named.Count() > 1).SelectMany(named => named).Select(type => type.Name);

    private static bool Knows(IEventTranslator translator, Type domainEvent)
    {
        var empty = (IDomainEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(domainEvent);
        return Record.Exception(() => translator.Translate(empty, default)) is not ArgumentOutOfRangeException;
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

internal sealed class OffenderThatReadsTables(IContextSource<DbContext> tables);
#pragma warning restore CS9113

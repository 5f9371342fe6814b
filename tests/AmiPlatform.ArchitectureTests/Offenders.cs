using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.ArchitectureTests;

#pragma warning disable SA1402, CA1812, CA1852 // What each rule must report; nothing makes or uses them.
internal sealed record OffenderWithoutHandler(Guid Id) : ICommand;

internal sealed record OffenderHandledTwice(Guid Id) : ICommand;

internal sealed class OffenderHandlesOnce : ICommandHandler<OffenderHandledTwice>
{
    public Task<Result> Handle(OffenderHandledTwice request, CancellationToken cancellationToken) => Task.FromResult(Result.Success);
}

internal sealed class OffenderHandlesAgain : ICommandHandler<OffenderHandledTwice>
{
    public Task<Result> Handle(OffenderHandledTwice request, CancellationToken cancellationToken) => Task.FromResult(Result.Success);
}

internal sealed record OffenderWithoutValidator(Guid Id, string Text) : ICommand;

internal sealed record OffenderThatShowsAddresses(Guid Id) : IQuery<IReadOnlyList<OffenderAddress>>;

internal sealed record OffenderAddress(string Email);

internal sealed record OffenderWithBody(Guid Id, string Body) : MediatR.IRequest<Result>;

internal sealed class OffenderConsumer : IIntegrationEventHandler<CallPublished>
{
    public Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) => Task.CompletedTask;
}

[Consumer("tests.alike")]
internal sealed class OffenderNamedAlike : IIntegrationEventHandler<CallPublished>
{
    public Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) => Task.CompletedTask;
}

[Consumer("tests.alike")]
internal sealed class OffenderNamedAlikeToo : IIntegrationEventHandler<CallPublished>
{
    public Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed record OffenderDomainEvent : IDomainEvent;

internal sealed class OffenderTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => throw new ArgumentOutOfRangeException(nameof(domainEvent));
}

[WireName("ami.tests.open.v1")]
internal record OffenderEventThatIsOpen(Guid OrderingKey) : IIntegrationEvent;

[WireName("ami.tests.class.v1")]
internal sealed class OffenderEventThatIsNoRecord : IIntegrationEvent
{
    public Guid OrderingKey => Guid.Empty;
}

internal sealed record OffenderEventWithoutName(Guid OrderingKey) : IIntegrationEvent;

[WireName("ami.tests.inside.v1")]
internal sealed record OffenderEventOfAnInside(Guid OrderingKey, Error Inside) : IIntegrationEvent;

[WireName("ami.tests.things.v1")]
internal sealed record OffenderEventOfThings(Guid OrderingKey, object Anything, IReadOnlyList<OffenderThing> Things, Error? Inside) : IIntegrationEvent;

internal sealed record OffenderThing(string Name, Stream Content);

internal sealed class OffenderThatTouches
{
    public CallPublished? Call { get; init; }
}

internal readonly record struct OffenderId(Guid Value) : ITypedId<OffenderId>
{
    public static OffenderId From(Guid value) => new(value);
}

internal sealed class OffenderAggregate : AggregateRoot<OffenderId>
{
#pragma warning disable CA1823, CS0169, IDE0044, IDE0051 // Seen by reflection.
    private OffenderAggregate? hidden;
#pragma warning restore CA1823, CS0169, IDE0044, IDE0051

    public OffenderAggregate? Other { get; private set; }

    public IReadOnlyList<OffenderAggregate> Several { get; private set; } = [];
}

internal sealed class OffenderContext() : DbContext(new DbContextOptionsBuilder<OffenderContext>().UseSqlServer("Server=nowhere;Database=none").Options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<OffenderNote>().ToTable("notes", "other");
        modelBuilder.Entity<OffenderLine>().ToTable("lines", "own").HasOne<OffenderNote>().WithMany().HasForeignKey(line => line.NoteId);
    }
}

internal sealed class OffenderNote
{
    public int Id { get; init; }
}

internal sealed class OffenderLine
{
    public int Id { get; init; }

    public int NoteId { get; init; }
}
#pragma warning restore SA1402, CA1812, CA1852

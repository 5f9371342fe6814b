using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

/// <summary>A small module of the tests: payments are entered, statements of accounts list them in the order of their events.</summary>
public sealed class LedgerModule : IModule
{
    public string Name => "ledger";

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModule<LedgerDbContext, SqliteLedgerDbContext, SqlServerLedgerDbContext>(this, configuration);

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}

[WireName("ami.ledger.payment-entered.v1")]
public sealed record PaymentEntered(Guid Account, int Number) : IIntegrationEvent
{
    public Guid OrderingKey => Account;
}

internal sealed class LedgerEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        PaymentWasEntered entered => new PaymentEntered(entered.Account, entered.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent)),
    };
}

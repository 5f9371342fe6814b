using System.Collections.Concurrent;
using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

[Consumer("ledger.when-a-payment-is-entered")]
internal sealed class WhenAPaymentIsEntered(LedgerDbContext context, LedgerFaults faults) : IIntegrationEventHandler<PaymentEntered>
{
    public async Task HandleAsync(PaymentEntered integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var id = new StatementId(integrationEvent.Account);
        var statement = await context.Statements.FindAsync([id], cancellationToken);
        if (statement is null) context.Statements.Add(statement = new Statement(id));
        statement.List(integrationEvent.Number);
        faults.Check(integrationEvent.Account);
    }
}

/// <summary>Accounts at which handlers throw, after they staged their effect.</summary>
internal sealed class LedgerFaults
{
    public ConcurrentDictionary<Guid, int> Attempts { get; } = [];

    public ConcurrentDictionary<Guid, bool> Poisoned { get; } = [];

    public void Check(Guid account)
    {
        if (!Poisoned.ContainsKey(account)) return;
        Attempts.AddOrUpdate(account, 1, (_, attempts) => attempts + 1);
        throw new InvalidOperationException("Poison.");
    }
}

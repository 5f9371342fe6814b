using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

internal readonly record struct StatementId(Guid Value) : ITypedId<StatementId>
{
    public static StatementId From(Guid value) => new(value);
}

internal readonly record struct PaymentId(Guid Value) : ITypedId<PaymentId>
{
    public static PaymentId From(Guid value) => new(value);
}

internal sealed record PaymentWasEntered(Guid Account, int Number) : IDomainEvent;

internal sealed class Payment : AggregateRoot<PaymentId>
{
    private Payment()
    {
    }

    public Payment(PaymentId id, Guid account, int number)
    {
        (Id, Account, Number) = (id, account, number);
        Raise(new PaymentWasEntered(account, number));
    }

    public Guid Account { get; private set; }

    public int Number { get; private set; }
}

/// <summary>Not idempotent on purpose: a number listed twice, left out or out of order shows.</summary>
internal sealed class Statement : AggregateRoot<StatementId>
{
    private Statement()
    {
    }

    public Statement(StatementId id) => Id = id;

    public string Numbers { get; private set; } = string.Empty;

    public void List(int number) => Numbers += $"{number} ";
}

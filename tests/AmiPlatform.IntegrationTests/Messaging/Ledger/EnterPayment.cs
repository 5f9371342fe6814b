using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

[Anonymous]
internal sealed record EnterPayment(Guid Account, int Number) : ICommand;

internal sealed class EnterPaymentHandler(LedgerDbContext context, IIdGenerator ids) : ICommandHandler<EnterPayment>
{
    public Task<Result> Handle(EnterPayment request, CancellationToken cancellationToken)
    {
        context.Payments.Add(new Payment(new PaymentId(ids.Next()), request.Account, request.Number));
        return Task.FromResult(Result.Success);
    }
}

/// <summary>Enters a payment at an instant; <c>Again</c> plans the next under the same key.</summary>
[Anonymous]
internal sealed record PlanPayment(Guid Account, int Number, DateTimeOffset Due, int Again = 0) : ICommand;

internal sealed class PlanPaymentHandler(ISchedule schedule) : ICommandHandler<PlanPayment>
{
    public Task<Result> Handle(PlanPayment request, CancellationToken cancellationToken)
    {
        schedule.At($"pay:{request.Account}", request.Due, new EnterPlannedPayment(request.Account, request.Number, request.Again));
        return Task.FromResult(Result.Success);
    }
}

[ActName("ledger.enter-planned-payment")]
internal sealed record EnterPlannedPayment(Guid Account, int Number, int Again) : IScheduledAct;

internal sealed class EnterPlannedPaymentHandler(LedgerDbContext context, ISchedule schedule, IIdGenerator ids, TimeProvider clock, LedgerFaults faults)
    : IScheduledActHandler<EnterPlannedPayment>
{
    public Task HandleAsync(EnterPlannedPayment act, CancellationToken cancellationToken)
    {
        context.Payments.Add(new Payment(new PaymentId(ids.Next()), act.Account, act.Number));
        if (act.Again > 0) schedule.At($"pay:{act.Account}", clock.GetUtcNow().AddHours(1), new EnterPlannedPayment(act.Account, act.Number + 1, act.Again - 1));
        faults.Check(act.Account);
        return Task.CompletedTask;
    }
}

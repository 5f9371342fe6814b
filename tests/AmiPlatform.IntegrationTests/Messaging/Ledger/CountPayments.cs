using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

[Anonymous]
internal sealed record CountPayments(Guid Account) : IQuery<int>;

internal sealed class CountPaymentsHandler(LedgerDbContext context) : IQueryHandler<CountPayments, int>
{
    public async Task<Result<int>> Handle(CountPayments request, CancellationToken cancellationToken) =>
        await context.Payments.CountAsync(payment => payment.Account == request.Account, cancellationToken);
}

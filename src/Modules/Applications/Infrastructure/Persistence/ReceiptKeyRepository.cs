using AmiPlatform.Applications.Application.Receipts;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class ReceiptKeyRepository(ApplicationsDbContext context) : IReceiptKeys
{
    public async Task<IReadOnlyList<ReceiptKey>> AllAsync(CancellationToken cancellationToken) =>
        await context.ReceiptKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);

    public void Add(ReceiptKey key) => context.ReceiptKeys.Add(key);
}

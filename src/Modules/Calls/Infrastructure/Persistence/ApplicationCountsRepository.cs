using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ApplicationCountsRepository(CallsDbContext context) : IApplicationCounts
{
    public Task<int> OpenAsync(CallId callId, CancellationToken cancellationToken) =>
        context.ApplicationCounts.Where(count => count.CallId == callId).Select(count => count.Open).SingleOrDefaultAsync(cancellationToken);

    public Task AddSubmittedAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, 1, 1, cancellationToken);

    public Task RemoveSubmittedAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, -1, -1, cancellationToken);

    public Task EndAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, 0, -1, cancellationToken);

    public Task ReopenAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, 0, 1, cancellationToken);

    /// <summary>Adds in the database itself, so that two at the same time both count.</summary>
    private async Task AddAsync(CallId callId, int submitted, int open, CancellationToken cancellationToken)
    {
        var counted = await context.ApplicationCounts.Where(count => count.CallId == callId)
            .ExecuteUpdateAsync(
                update => update.SetProperty(count => count.Submitted, count => count.Submitted + submitted).SetProperty(count => count.Open, count => count.Open + open),
                cancellationToken);
        if (counted == 0) context.ApplicationCounts.Add(new ApplicationCount { CallId = callId, Submitted = submitted, Open = open });
    }
}

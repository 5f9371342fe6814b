using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ApplicationCountsRepository(CallsDbContext context) : IApplicationCounts
{
    public Task AddSubmittedAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, 1, cancellationToken);

    public Task RemoveSubmittedAsync(CallId callId, CancellationToken cancellationToken) => AddAsync(callId, -1, cancellationToken);

    /// <summary>Adds in the database itself, so that two at the same time both count.</summary>
    private async Task AddAsync(CallId callId, int difference, CancellationToken cancellationToken)
    {
        var counted = await context.ApplicationCounts.Where(count => count.CallId == callId)
            .ExecuteUpdateAsync(update => update.SetProperty(count => count.Submitted, count => count.Submitted + difference), cancellationToken);
        if (counted == 0) context.ApplicationCounts.Add(new ApplicationCount { CallId = callId, Submitted = difference });
    }
}

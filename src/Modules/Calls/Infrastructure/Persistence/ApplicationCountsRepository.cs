using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ApplicationCountsRepository(CallsDbContext context) : IApplicationCounts
{
    /// <summary>Adds in the database itself, so that two at the same time both count.</summary>
    public async Task AddSubmittedAsync(CallId callId, CancellationToken cancellationToken)
    {
        var counted = await context.ApplicationCounts.Where(count => count.CallId == callId)
            .ExecuteUpdateAsync(update => update.SetProperty(count => count.Submitted, count => count.Submitted + 1), cancellationToken);
        if (counted == 0) context.ApplicationCounts.Add(new ApplicationCount { CallId = callId, Submitted = 1 });
    }
}

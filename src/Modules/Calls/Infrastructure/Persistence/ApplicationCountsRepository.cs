using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ApplicationCountsRepository(CallsDbContext context) : IApplicationCounts
{
    public Task<int> OpenAsync(CallId callId, CancellationToken cancellationToken) =>
        context.ApplicationCounts.Where(count => count.CallId == callId).Select(count => count.Open).SingleOrDefaultAsync(cancellationToken);

    public async Task StandAsync(Guid dossierId, CallId callId, ApplicationStanding standing, long position, CancellationToken cancellationToken)
    {
        var counted = await context.CountedApplications.SingleOrDefaultAsync(row => row.DossierId == dossierId, cancellationToken);
        if (counted is not null && counted.Position >= position) return;
        var (before, now) = (Worth(counted?.Standing ?? ApplicationStanding.Gone), Worth(standing));
        if (counted is null) context.CountedApplications.Add(new CountedApplication { DossierId = dossierId, CallId = callId, Standing = standing, Position = position });
        else (counted.Standing, counted.Position) = (standing, position);
        await AddAsync(callId, now.Submitted - before.Submitted, now.Open - before.Open, cancellationToken);
    }

    private static (int Submitted, int Open) Worth(ApplicationStanding standing) => standing switch
    {
        ApplicationStanding.Open => (1, 1),
        ApplicationStanding.Ended => (1, 0),
        _ => (0, 0),
    };

    /// <summary>Adds in the database itself, so that two at the same time both count.</summary>
    private async Task AddAsync(CallId callId, int submitted, int open, CancellationToken cancellationToken)
    {
        if ((submitted, open) == (0, 0)) return;
        var counted = await context.ApplicationCounts.Where(count => count.CallId == callId)
            .ExecuteUpdateAsync(
                update => update.SetProperty(count => count.Submitted, count => count.Submitted + submitted).SetProperty(count => count.Open, count => count.Open + open),
                cancellationToken);
        if (counted == 0) context.ApplicationCounts.Add(new ApplicationCount { CallId = callId, Submitted = submitted, Open = open });
    }
}

using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ApplicationCountsRepository(CallsDbContext context) : IApplicationCounts
{
    private static readonly PreparedQuery<CallsDbContext, Guid, CountedApplication> Counted =
        new((context, dossierId) => context.CountedApplications.SingleOrDefault(row => row.DossierId == dossierId));

    private static readonly Addition<ApplicationCount> Count = new(nameof(ApplicationCount.Submitted), nameof(ApplicationCount.Open));

    public Task<int> OpenAsync(CallId callId, CancellationToken cancellationToken) =>
        context.ApplicationCounts.Where(count => count.CallId == callId).Select(count => count.Open).SingleOrDefaultAsync(cancellationToken);

    public async Task StandAsync(Guid dossierId, CallId callId, ApplicationStanding standing, long position, CancellationToken cancellationToken)
    {
        var counted = await Counted.RunAsync(context, dossierId);
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

    private async Task AddAsync(CallId callId, int submitted, int open, CancellationToken cancellationToken)
    {
        if ((submitted, open) == (0, 0) || await Count.RunAsync(context, callId.Value, [submitted, open], cancellationToken)) return;
        context.ApplicationCounts.Add(new ApplicationCount { CallId = callId, Submitted = submitted, Open = open });
    }
}

using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class CallsQueries(CallsDbContext context, KnownVersions known, IMapper mapper) : ICallsQueries
{
    private static readonly PreparedQuery<CallsDbContext, CallId, CallVersion> VersionOf = new((context, id) => context.Calls.Where(call => call.Id == id)
        .Select(call => new CallVersion(call.Version, call.State, call.PublishedAt, call.SubmissionOpens, call.SubmissionDeadline)).FirstOrDefault());

    private static readonly PreparedQuery<CallsDbContext, CallId, ApplicationFigures> Figures = new((context, id) => context.ApplicationCounts.Where(count => count.CallId == id)
        .Select(count => new ApplicationFigures(count.Submitted, count.Open)).SingleOrDefault());

    public async Task<CallResponse?> FindAsync(Guid callId, bool withDrafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = new CallId(callId);
        if (await VersionOf.RunAsync(context, id) is not { } present || (present.PublishedAt is null && !withDrafts)) return null;
        if (known.Find(callId, present.Version) is { } call) return call with { Phase = CallPhases.Of(present.State, present.SubmissionOpens, present.SubmissionDeadline, now) };
        var read = await Visible(withDrafts).Where(row => row.Id == id)
            .ProjectTo<CallResponse>(mapper.ConfigurationProvider, new { now }).SingleOrDefaultAsync(cancellationToken);
        if (read is not null) known.Keep(read);
        return read;
    }

    public async Task<Page<CallSummary>> BrowseAsync(CallSelection selection, CancellationToken cancellationToken)
    {
        var calls = InPhase(Visible(selection.WithDrafts), selection.Phase, selection.Now);
        if (selection.Theme is { } theme && !string.IsNullOrWhiteSpace(theme))
        {
            var token = ThemeToken.Of(theme);
            calls = calls.Where(call => call.ThemeIndex.Contains(token));
        }

        foreach (var word in FoldedText.Of(selection.Text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            calls = calls.Where(call => call.SearchText.Contains(word));
        var rows = calls.Having(selection.Order);
        var total = await rows.TotalAsync(selection.Count, cancellationToken);
        var found = await rows.After(selection.Order, selection.Behind).Sorted(selection.Order).Take(selection.Limit + 1)
            .ProjectTo<CallSummary>(mapper.ConfigurationProvider, new { now = selection.Now }).ToListAsync(cancellationToken);
        if (found.Count <= selection.Limit) return new Page<CallSummary>(found, Total: total);
        found.RemoveAt(selection.Limit);
        return new Page<CallSummary>(found, CallPosition.After(found[^1], selection.Order), total);
    }

    public async Task<ApplicationFigures> ApplicationsAsync(Guid callId, CancellationToken cancellationToken) => await Figures.RunAsync(context, new CallId(callId));

    private IQueryable<Call> Visible(bool withDrafts) => withDrafts ? context.Calls : context.Calls.Where(call => call.PublishedAt != null);

    private static IQueryable<Call> InPhase(IQueryable<Call> calls, CallPhase? phase, DateTimeOffset now) => phase switch
    {
        null => calls.Where(call => call.State != CallState.Archived),
        CallPhase.Draft => calls.Where(call => call.State == CallState.Draft),
        CallPhase.Announced => calls.Where(call => call.State == CallState.Published && call.SubmissionOpens > now),
        CallPhase.Open => calls.Where(call => call.State == CallState.Published && call.SubmissionOpens <= now && call.SubmissionDeadline >= now),
        CallPhase.Closed => calls.Where(call => call.State == CallState.Published && call.SubmissionDeadline < now),
        CallPhase.Archived => calls.Where(call => call.State == CallState.Archived),
        CallPhase.Cancelled => calls.Where(call => call.State == CallState.Cancelled),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a filter."),
    };

    private sealed record CallVersion(long Version, CallState State, DateTimeOffset? PublishedAt, DateTimeOffset? SubmissionOpens, DateTimeOffset? SubmissionDeadline);
}

using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownCallRepository(ApplicationsDbContext context) : IKnownCalls
{
    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownCall> ById =
        new((context, id) => context.Calls.SingleOrDefault(call => call.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownCall> ToRead =
        new((context, id) => context.Calls.AsNoTracking().SingleOrDefault(call => call.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownCall> Unchanged =
        new((context, id) => context.Calls.AsNoTracking().TagWith(GuardRows.Unchanged).SingleOrDefault(call => call.Id == id));

    public async Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken) =>
        await ToRead.RunAsync(context, callId) is { IsPublished: true } call ? call : null;

    public async Task<KnownCall?> FindUnchangedAsync(Guid callId, CancellationToken cancellationToken) =>
        await Unchanged.RunAsync(context, callId) is { IsPublished: true } call ? call : null;

    public async Task<KnownCall> FindOrAddAsync(Guid callId, CancellationToken cancellationToken) =>
        await ById.RunAsync(context, callId) ?? context.Calls.Add(new KnownCall(callId)).Entity;

    public async Task<IReadOnlyList<KnownCall>> TitledAsync(string title, CancellationToken cancellationToken) =>
        await context.Calls.Where(call => call.Title == title).OrderByDescending(call => call.Reference).Take(10).ToListAsync(cancellationToken);
}

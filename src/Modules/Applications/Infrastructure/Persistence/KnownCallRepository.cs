using AmiPlatform.Applications.Application.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownCallRepository(ApplicationsDbContext context) : IKnownCalls
{
    public async Task<KnownCall?> FindAsync(Guid callId, CancellationToken cancellationToken) => await context.Calls.FindAsync([callId], cancellationToken);

    public async Task<IReadOnlyList<KnownCall>> TitledAsync(string title, CancellationToken cancellationToken) =>
        await context.Calls.Where(call => call.Title == title).OrderByDescending(call => call.Reference).Take(10).ToListAsync(cancellationToken);

    public void Add(KnownCall call) => context.Calls.Add(call);
}

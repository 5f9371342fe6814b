using AmiPlatform.Operators.Application.Applications;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class SubmittedApplicationRepository(OperatorsDbContext context) : ISubmittedApplications
{
    public async Task<SubmittedApplication?> FindAsync(Guid dossierId, CancellationToken cancellationToken) =>
        await context.SubmittedApplications.FindAsync([dossierId], cancellationToken);

    public void Add(SubmittedApplication line) => context.SubmittedApplications.Add(line);
}

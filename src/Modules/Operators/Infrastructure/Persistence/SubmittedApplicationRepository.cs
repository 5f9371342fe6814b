using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class SubmittedApplicationRepository(OperatorsDbContext context) : ISubmittedApplications
{
    private static readonly PreparedQuery<OperatorsDbContext, Guid, SubmittedApplication> ByDossier =
        new((context, dossierId) => context.SubmittedApplications.SingleOrDefault(line => line.DossierId == dossierId));

    private static readonly Addition<Operator> Count = new(nameof(Operator.SubmittedApplications));

    public Task<SubmittedApplication?> FindAsync(Guid dossierId, CancellationToken cancellationToken) => ByDossier.RunAsync(context, dossierId);

    public void Add(SubmittedApplication line) => context.SubmittedApplications.Add(line);

    public void Remove(SubmittedApplication line) => context.SubmittedApplications.Remove(line);

    public Task<bool> CountAsync(OperatorId operatorId, int more, CancellationToken cancellationToken) => Count.RunAsync(context, operatorId.Value, [more], cancellationToken);
}

using AmiPlatform.Applications.Application.Operators;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownOperatorRepository(ApplicationsDbContext context) : IKnownOperators
{
    public async Task<KnownOperator?> FindAsync(Guid operatorId, CancellationToken cancellationToken) =>
        await context.Operators.FindAsync([operatorId], cancellationToken);

    public async Task<KnownOperator> FindOrAddAsync(Guid operatorId, CancellationToken cancellationToken) =>
        await FindAsync(operatorId, cancellationToken) ?? context.Operators.Add(new KnownOperator(operatorId)).Entity;

    public async Task<KnownMember> FindOrAddMemberAsync(Guid operatorId, Guid userId, CancellationToken cancellationToken) =>
        await context.Members.FindAsync([operatorId, userId], cancellationToken) ?? context.Members.Add(new KnownMember(operatorId, userId)).Entity;

    public async Task<IReadOnlyList<KnownOperator>> OfMemberAsync(Guid userId, CancellationToken cancellationToken) =>
        await context.Operators.Where(row => row.Siret != null && context.Members.Any(member => member.OperatorId == row.Id && member.UserId == userId))
            .OrderBy(row => row.LegalName).ToListAsync(cancellationToken);

    public Task<MemberRole?> RoleAsync(Guid operatorId, Guid? userId, CancellationToken cancellationToken) =>
        context.Members.AsNoTracking().Where(member => member.OperatorId == operatorId && member.UserId == userId)
            .Select(member => (MemberRole?)member.Role).FirstOrDefaultAsync(cancellationToken);
}

using AmiPlatform.Applications.Application;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownOperatorRepository(ApplicationsDbContext context, IAuthority authority, TimeProvider clock) : IKnownOperators
{
    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownOperator> ById =
        new((context, id) => context.Operators.SingleOrDefault(row => row.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownOperator> ToRead =
        new((context, id) => context.Operators.AsNoTracking().SingleOrDefault(row => row.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownDelegation> Delegation =
        new((context, id) => context.Delegations.SingleOrDefault(row => row.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, Guid, KnownMember> Member =
        new((context, operatorId, userId) => context.Members.SingleOrDefault(member => member.OperatorId == operatorId && member.UserId == userId));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, Guid?, Mandate> Role =
        new((context, operatorId, userId) => context.Members
            .Where(member => member.OperatorId == operatorId && member.UserId == userId && member.Role != MemberRole.None)
            .Select(member => new Mandate(member.Role, member.MandateEndsOn)).FirstOrDefault());

    private DateOnly Today => authority.DateOf(clock.GetUtcNow());

    public Task<KnownOperator?> FindAsync(Guid operatorId, CancellationToken cancellationToken) => ToRead.RunAsync(context, operatorId);

    public async Task<KnownOperator> FindOrAddAsync(Guid operatorId, CancellationToken cancellationToken) =>
        await ById.RunAsync(context, operatorId) ?? context.Operators.Add(new KnownOperator(operatorId)).Entity;

    public async Task<KnownMember> FindOrAddMemberAsync(Guid operatorId, Guid userId, CancellationToken cancellationToken) =>
        await Member.RunAsync(context, operatorId, userId) ?? context.Members.Add(new KnownMember(operatorId, userId)).Entity;

    public async Task<KnownDelegation> FindOrAddDelegationAsync(Guid delegationId, CancellationToken cancellationToken) =>
        await Delegation.RunAsync(context, delegationId) ?? context.Delegations.Add(new KnownDelegation(delegationId)).Entity;

    public Task<bool> HoldsDelegationAsync(Guid operatorId, Guid userId, Guid callId, DateOnly day, CancellationToken cancellationToken) =>
        context.Delegations.AnyAsync(
            row => row.OperatorId == operatorId && row.UserId == userId && row.RevokedAt == null && row.From <= day && day <= row.To
                && (row.CallId == null || row.CallId == callId),
            cancellationToken);

    public async Task<IReadOnlyList<KnownOperator>> OfMemberAsync(Guid userId, CancellationToken cancellationToken)
    {
        var acting = context.Members.ActingFor(userId, Today);
        return await context.Operators.Where(row => row.Siret != null && acting.Contains(row.Id)).OrderBy(row => row.LegalName).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<KnownOperator>> NotSearchableAsync(CancellationToken cancellationToken) =>
        await context.Operators.Where(row => row.LegalName != null && row.FoldedName == string.Empty).ToListAsync(cancellationToken);

    public async Task<MemberRole?> RoleAsync(Guid operatorId, Guid? userId, CancellationToken cancellationToken) =>
        await Role.RunAsync(context, operatorId, userId) is { } mandate && (mandate.EndsOn is null || Today <= mandate.EndsOn) ? mandate.Role : null;

    private sealed record Mandate(MemberRole Role, DateOnly? EndsOn);
}

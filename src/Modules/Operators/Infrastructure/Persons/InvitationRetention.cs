using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persons;

/// <summary>Invitations go, whether they were accepted, revoked or ran out; who is a member stays with the operator.</summary>
internal sealed class InvitationRetention(IContextSource<OperatorsDbContext> source) : RetentionRule<OperatorsDbContext, Invitation>(source)
{
    public override string Kind => "operators.invitations";

    public override int Days(RetentionOptions settings) => settings.InvitationDays;

    protected override IQueryable<Invitation> Due(OperatorsDbContext context, DateTimeOffset before) => context.Invitations.Where(row => row.ExpiresAt < before).OrderBy(row => row.Id);

    protected override Task<int> EndAsync(IQueryable<Invitation> rows, CancellationToken cancellationToken) => rows.ExecuteDeleteAsync(cancellationToken);
}

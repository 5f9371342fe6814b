using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persons;

/// <summary>Invitations go, whether they were accepted, revoked or ran out; who is a member stays with the operator.</summary>
internal sealed class InvitationRetention(IContextSource<OperatorsDbContext> source) : IRetentionRule
{
    public string Kind => "operators.invitations";

    public int Days(RetentionOptions settings) => settings.InvitationDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Kept(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        return await Kept(context, before).OrderBy(row => row.Id).Take(most).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<Invitation> Kept(OperatorsDbContext context, DateTimeOffset before) => context.Invitations.Where(row => row.ExpiresAt < before);
}

using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Access.Users;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access.Persons;

/// <summary>
/// An account with which nobody signs in any more ends some time after its owner was warned: the person is erased, or where it must be kept nobody signs in with the account. The last administrator stays.
/// </summary>
internal sealed class IdleAccountRetention(
    IContextSource<AccessDbContext> source, PersonEraser eraser, LiveSessions live, IServiceScopeFactory scopes, RetentionOptions settings, IIdGenerator ids, TimeProvider clock) : IRetentionRule
{
    public string Kind => "access.idle-accounts";

    /// <summary>To erase somebody the whole trail is read: others write between two.</summary>
    public int Most => 1;

    public int Days(RetentionOptions options) => options.IdleAccountDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Due(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        // Administrators leave one by one.
        await context.KeptTurnsAsync();
        var due = await Due(context, before).OrderBy(account => account.Id).Take(most).Select(account => new { account.Id, account.Email, account.DisplayName }).ToListAsync(cancellationToken);
        foreach (var account in due)
        {
            var reasons = await eraser.EraseAsync(session, new Person(account.Id, account.DisplayName, account.Email!), cancellationToken);
            if (reasons.Count > 0) await DeactivateAsync(context, account.Id, cancellationToken);
            await NoteAsync(session, reasons.Count > 0 ? new AuditedAct("access", nameof(DeactivateUser), $"Account:{account.Id}") : new AuditedAct("platform", "ErasePerson", $"Person:{account.Id}"));
        }

        return due.Count;
    }

    /// <summary>The same entries as when an administrator does it, of the platform.</summary>
    private async Task NoteAsync(WriteSession session, AuditedAct act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Write(session, act);
    }

    private async Task DeactivateAsync(AccessDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var (now, stamp) = (clock.GetUtcNow(), ids.Next().ToString());
        await context.AdministratorTurns.ExecuteUpdateAsync(row => row.SetProperty(turns => turns.Last, turns => turns.Last + 1), cancellationToken);
        await context.Users.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(account => account.DeactivatedAt, now).SetProperty(account => account.SecurityStamp, stamp).SetProperty(account => account.ConcurrencyStamp, stamp), cancellationToken);
        await context.Sessions.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        live.Forget([id]);
    }

    private IQueryable<Account> Due(AccessDbContext context, DateTimeOffset before)
    {
        var warned = clock.GetUtcNow().AddDays(-settings.IdleNoticeDays);
        return context.IdleSince(before).Where(account => account.IdleNoticeAt <= warned);
    }
}

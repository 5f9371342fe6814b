using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access.Persons;

/// <summary>The owners of accounts with which nobody signs in any more are warned, once, before the account ends.</summary>
internal sealed class IdleNotices(IContextSource<AccessDbContext> source, IServiceScopeFactory scopes, RetentionOptions settings, HostOptions host, IAuthority authority, TimeProvider clock) : IRetentionRule
{
    // Nothing is known of a reader who does not ask; the platform speaks French first.
    private const string Language = "fr";

    public string Kind => "access.idle-notices";

    public int Most => 100;

    public int Days(RetentionOptions options) => options.IdleAccountDays - options.IdleNoticeDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Due(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var due = await Due(context, before).OrderBy(account => account.Id).Take(most).Select(account => new { account.Id, account.Email, account.DisplayName }).ToListAsync(cancellationToken);
        if (due.Count == 0) return 0;
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var mail = scope.ServiceProvider.GetRequiredService<ITransactionMail>();
        foreach (var account in due)
        {
            var content = new IdleAccountMail(account.DisplayName, now.AddDays(settings.IdleNoticeDays), host.PublicUrl.ToString(), authority.Name);
            mail.Queue(session, "access", account.Email!, $"access.idle-account:{account.Id}:{now.UtcTicks}", content, Language);
        }

        var ids = due.ConvertAll(account => account.Id);
        return await context.Users.Where(account => ids.Contains(account.Id)).ExecuteUpdateAsync(row => row.SetProperty(account => account.IdleNoticeAt, now), cancellationToken);
    }

    private static IQueryable<Account> Due(AccessDbContext context, DateTimeOffset before) => context.IdleSince(before).Where(account => account.IdleNoticeAt == null);
}

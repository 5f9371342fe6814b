using System.Globalization;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Sessions;

/// <summary>Lists where the account is signed in, the last sign-in first.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(AccessPermissions.OwnAccount)]
[SortedBy("-openedAt")]
internal sealed record BrowseSessions(bool? Count = null, int? Limit = null, string? Cursor = null) : IAccessRequest<Page<SessionResponse>>;

/// <summary>A sign-in of the account that has not ended.</summary>
/// <param name="Id">The session.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="RenewedAt">When its tokens were last renewed.</param>
/// <param name="EndsAt">When it ends by itself, unless it is renewed.</param>
/// <param name="Network">Address from which it was opened, or the network of an IPv6 address; empty where none is known.</param>
/// <param name="Client">What the program that opened it calls itself.</param>
/// <param name="Provider">Provider by which it was opened; none for a password.</param>
/// <param name="Present">Whether it is the one that asks.</param>
internal sealed record SessionResponse(Guid Id, DateTimeOffset OpenedAt, DateTimeOffset RenewedAt, DateTimeOffset EndsAt, string Network, string Client, string? Provider, bool Present);

internal sealed class BrowseSessionsHandler(ICaller caller, AccessDbContext context, SessionOpener opener, TimeProvider clock) : IAccessHandler<BrowseSessions, Page<SessionResponse>>
{
    public async Task<Result<Page<SessionResponse>>> Handle(BrowseSessions request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<SessionResponse>>.Refused(page.Errors);
        var (now, present) = (clock.GetUtcNow(), opener.Present);
        var sessions = context.Sessions.AsNoTracking().Where(session => session.AccountId == caller.UserId && session.EndsAt > now);
        var total = await sessions.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var ticks, var key])
        {
            if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > DateTimeOffset.MaxValue.UtcTicks || !Guid.TryParse(key, out var id))
                return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            var at = new DateTimeOffset(number, TimeSpan.Zero);
            sessions = sessions.Where(session => session.OpenedAt < at || (session.OpenedAt == at && session.Id.CompareTo(id) < 0));
        }

        var found = await sessions.OrderByDescending(session => session.OpenedAt).ThenByDescending(session => session.Id).Take(page.Value.Limit + 1)
            .Select(session => new SessionResponse(session.Id, session.OpenedAt, session.RenewedAt, session.EndsAt, session.Network, session.Client, session.Provider, session.Id == present))
            .ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).ToList();
        var next = found.Count > shown.Count ? Cursor.Encode(shown[^1].OpenedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), shown[^1].Id.ToString()) : null;
        return new Page<SessionResponse>(shown, next, total);
    }
}

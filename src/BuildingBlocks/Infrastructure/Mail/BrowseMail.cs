using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Lists the mails of the platform, the last first: to whom, about what, and what became of each. What a mail said is shown to nobody.</summary>
/// <param name="State">Only mails that stand so.</param>
/// <param name="Recipient">Only mails to this address.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(MailPermissions.Read)]
[SortedBy("-queuedAt")]
[ShowsPersonalData]
internal sealed record BrowseMail(MailState? State = null, string? Recipient = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<MailSummary>>;

/// <summary>A mail and what became of it.</summary>
/// <param name="Id">The mail; it is the first part of its <c>Message-ID</c>.</param>
/// <param name="Module">Module that queued it.</param>
/// <param name="Template">What it was written from, such as <c>operators.invitation</c>.</param>
/// <param name="Recipient">Address to which it goes.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="State">Where it stands.</param>
/// <param name="QueuedAt">When the act that it tells of was committed.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="DueAt">When it is tried next; absent once it has ended.</param>
/// <param name="EndedAt">When it left or was given up.</param>
/// <param name="Reason">What the last failed attempt failed with; absent where it left.</param>
internal sealed record MailSummary(
    Guid Id,
    string Module,
    string Template,
    string Recipient,
    string Language,
    MailState State,
    DateTimeOffset QueuedAt,
    int Attempts,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    string? Reason);

internal sealed class BrowseMailHandler(PlatformDbContext context) : IQueryHandler<BrowseMail, Page<MailSummary>>
{
    public async Task<Result<Page<MailSummary>>> Handle(BrowseMail request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<MailSummary>>.Refused(page.Errors);
        var mails = context.Mail.AsQueryable();
        if (request.State is { } state) mails = mails.Where(row => row.State == state);
        if (request.Recipient is { } recipient) mails = mails.Where(row => row.Recipient == recipient);
        var total = await mails.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var ticks, var key])
        {
            if (!TryRead(ticks, out var at) || !Guid.TryParse(key, out var id)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            mails = mails.Where(row => row.QueuedAt < at || (row.QueuedAt == at && row.Id.CompareTo(id) < 0));
        }

        var found = await mails.OrderByDescending(row => row.QueuedAt).ThenByDescending(row => row.Id).Take(page.Value.Limit + 1)
            .Select(row => new MailSummary(
                row.Id, row.Module, row.Template, row.Recipient, row.Language, row.State, row.QueuedAt, row.Attempts, row.DueAt, row.EndedAt, row.Reason))
            .ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).ToList();
        var next = found.Count > shown.Count ? Cursor.Encode(shown[^1].QueuedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), shown[^1].Id.ToString()) : null;
        return new Page<MailSummary>(shown, next, total);
    }

    private static bool TryRead(string text, out DateTimeOffset at)
    {
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks;
        at = read ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return read;
    }
}

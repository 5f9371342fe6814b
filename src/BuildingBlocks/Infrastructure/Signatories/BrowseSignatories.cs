using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

/// <summary>Lists the powers to sign for the authority, the last given first.</summary>
/// <param name="On">Only those in force on this day.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(SignatoryPermissions.Read)]
[SortedBy("-from")]
internal sealed record BrowseSignatories(DateOnly? On = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<SignatorySummary>>;

/// <summary>A power to sign as the list shows it.</summary>
/// <param name="Id">The power.</param>
/// <param name="Holder">Who signs.</param>
/// <param name="Capacity">As what.</param>
/// <param name="Scope">What may be signed.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; absent while none is set.</param>
internal sealed record SignatorySummary(Guid Id, string Holder, string Capacity, IReadOnlyList<SignedMatter> Scope, DateOnly From, DateOnly? To);

internal sealed class BrowseSignatoriesHandler(PlatformDbContext context) : IQueryHandler<BrowseSignatories, Page<SignatorySummary>>
{
    private const string Day = "yyyy-MM-dd";

    public async Task<Result<Page<SignatorySummary>>> Handle(BrowseSignatories request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<SignatorySummary>>.Refused(page.Errors);
        var signatories = context.Signatories.AsNoTracking();
        if (request.On is { } on) signatories = signatories.Where(row => row.From <= on && (row.To == null || row.To >= on));
        var total = await signatories.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var day, var key])
        {
            if (!DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || !Guid.TryParse(key, out var value))
                return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            var id = new SignatoryId(value);
            signatories = signatories.Where(row => row.From <= from && (row.From != from || row.Id.CompareTo(id) < 0));
        }

        var found = await signatories.OrderByDescending(row => row.From).ThenByDescending(row => row.Id).Take(page.Value.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).ToList();
        var next = found.Count > shown.Count ? Cursor.Encode(shown[^1].From.ToString(Day, CultureInfo.InvariantCulture), shown[^1].Id.Value.ToString()) : null;
        return new Page<SignatorySummary>([.. shown.Select(row => new SignatorySummary(row.Id.Value, row.Holder, row.Capacity, row.Scope, row.From, row.To))], next, total);
    }
}

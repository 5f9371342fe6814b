using System.Globalization;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Lists the API keys of the account, the newest first; expired ones stay for a month.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(AccessPermissions.OwnAccount)]
[SortedBy("-createdAt")]
internal sealed record BrowseApiKeys(bool? Count = null, int? Limit = null, string? Cursor = null) : IAccessRequest<Page<ApiKeyResponse>>;

/// <summary>An API key of the account, without its secret.</summary>
/// <param name="Id">By which it is revoked.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="Scopes">What it may do of what its account may.</param>
/// <param name="CreatedAt">Since when it serves.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="LastUsedAt">When it last served, a minute late at most; absent while it never did.</param>
internal sealed record ApiKeyResponse(Guid Id, string Name, string Prefix, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

internal sealed class BrowseApiKeysHandler(ICaller caller, AccessDbContext context) : IAccessHandler<BrowseApiKeys, Page<ApiKeyResponse>>
{
    public async Task<Result<Page<ApiKeyResponse>>> Handle(BrowseApiKeys request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<ApiKeyResponse>>.Refused(page.Errors);
        var keys = context.ApiKeys.AsNoTracking().Where(key => key.AccountId == caller.UserId);
        var total = await keys.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var ticks, var last])
        {
            if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > DateTimeOffset.MaxValue.UtcTicks || !Guid.TryParse(last, out var id))
                return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            var at = new DateTimeOffset(number, TimeSpan.Zero);
            keys = keys.Where(key => key.CreatedAt < at || (key.CreatedAt == at && key.Id.CompareTo(id) < 0));
        }

        var found = await keys.OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).Take(page.Value.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).Select(key => new ApiKeyResponse(key.Id, key.Name, key.Prefix, key.Scopes, key.CreatedAt, key.ExpiresAt, key.LastUsedAt)).ToList();
        var next = found.Count > shown.Count ? Cursor.Encode(shown[^1].CreatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), shown[^1].Id.ToString()) : null;
        return new Page<ApiKeyResponse>(shown, next, total);
    }
}

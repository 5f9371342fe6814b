using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Where a page of operators ends: lists are ordered by folded name, then by id.</summary>
internal sealed record OperatorPosition(string SortedName, OperatorId Id)
{
    public string ToCursor() => Cursor.Encode(SortedName, Id.Value.ToString());

    public static Result<(int Limit, OperatorPosition? After)> From(int? limit, string? cursor)
    {
        var page = PageRequest.From(limit, cursor, keys: 2);
        if (!page.IsSuccess) return Result<(int, OperatorPosition?)>.Refused(page.Errors);
        if (page.Value.After is not { } keys) return (page.Value.Limit, null);
        return Guid.TryParse(keys[1], out var id)
            ? (page.Value.Limit, new OperatorPosition(keys[0], new OperatorId(id)))
            : PagingErrors.CursorNotValid();
    }
}

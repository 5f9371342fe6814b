using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>Where a funder stands in the directory: by name, then by identifier.</summary>
internal sealed record FunderPosition(string SortedName, FunderId Id)
{
    public const int Keys = 2;

    public static string After(FunderSummary funder) => Cursor.Encode(FoldedText.ForColumn(funder.Name, Funder.LongestName), funder.Id.ToString());

    public static Result<FunderPosition?> From(PageRequest page)
    {
        if (page.After is not { } after) return (FunderPosition?)null;
        return Guid.TryParse(after[1], out var id) ? new FunderPosition(after[0], new FunderId(id)) : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}

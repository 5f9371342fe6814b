using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Where a question stands in its call's list: by the instant at which it was asked, then by identifier.</summary>
internal readonly record struct QuestionPosition(DateTimeOffset AskedAt, QuestionId Id)
{
    public const int Keys = 2;

    public static string After(QuestionResponse question) => Cursor.Encode(question.Order.UtcTicks.ToString(CultureInfo.InvariantCulture), question.Id.ToString());

    public static Result<QuestionPosition?> From(PageRequest page)
    {
        if (page.After is not { } after) return (QuestionPosition?)null;
        return long.TryParse(after[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParse(after[1], out var id)
            ? new QuestionPosition(new DateTimeOffset(ticks, TimeSpan.Zero), new QuestionId(id))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}

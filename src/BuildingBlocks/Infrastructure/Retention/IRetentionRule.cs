using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Retention;

/// <summary>
/// Something personal that a module keeps for a number of days and no longer (Regulation (EU) 2016/679, article 5(1)(e)). Found by convention; made once, so that it opens a context of its own
/// each time.
/// </summary>
public interface IRetentionRule
{
    /// <summary>Module and kind of data, such as <c>events.guests</c>.</summary>
    string Kind { get; }

    /// <summary>For how many days it is kept, as set.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Days.</returns>
    int Days(RetentionOptions settings);

    /// <summary>How many rows are ended in one transaction; what is more waits for the next, which follows at once.</summary>
    int Most => 1_000;

    /// <summary>Counts what is kept longer than that.</summary>
    /// <param name="before">What ended before this instant is kept no longer.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Rows.</returns>
    Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Ends it: deletes rows, or writes <c>erased</c> in the place of what is personal in them.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="before">What ended before this instant is kept no longer.</param>
    /// <param name="most">How many rows at most; the rest waits for the next call.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>How many rows.</returns>
    Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken);
}

using System.Globalization;

namespace AmiPlatform.BuildingBlocks.Application.FrontPage;

/// <summary>What one module shows on the first page; found by convention, and read as the anonymous public whoever looks.</summary>
public interface IFrontPageSection
{
    /// <summary>Place among the sections; the smallest comes first.</summary>
    int Place { get; }

    /// <summary>Reads the section by a bounded query.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The section, in plain text: the page encodes it.</returns>
    Task<FrontPageSection> ReadAsync(CultureInfo language, CancellationToken cancellationToken);
}

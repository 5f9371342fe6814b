using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.Host.FrontPage;

/// <summary>What the first page shows.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Authority">The public body that runs the calls.</param>
/// <param name="Sections">What the modules show, in order.</param>
/// <param name="Documents">Names of the OpenAPI documents.</param>
/// <param name="Accounts">Addresses of the demonstration accounts; none where there is no demonstration.</param>
internal sealed record FrontPageContent(
    CultureInfo Language, AuthorityOptions Authority, IReadOnlyList<FrontPageSection> Sections, IReadOnlyList<string> Documents, IReadOnlyList<string> Accounts);

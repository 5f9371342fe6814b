using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Territories.Application.Statistics;

namespace AmiPlatform.Territories.Infrastructure.FrontPage;

/// <summary>The territory in the sentences of the letter.</summary>
internal sealed class TerritorySection(IDispatcher dispatcher, Messages messages) : IFrontPageSection
{
    public int Place => 30;

    public async Task<FrontPageSection> ReadAsync(CultureInfo language, CancellationToken cancellationToken)
    {
        var territory = (await dispatcher.SendAsync(new GetPresentation(), cancellationToken)).Value;
        return new FrontPageSection(
            messages.Say("territories.front-page-title", language),
            language.TwoLetterISOLanguageName == "en" ? territory.English : territory.French,
            [],
            new FrontPageLink(messages.Say("territories.front-page-all", language), "/api/territories/statistics"));
    }
}

using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.FrontPage;

/// <summary>The calls to which a file can be submitted now, those first that close first.</summary>
internal sealed class OpenCallsSection(IDispatcher dispatcher, Messages messages) : IFrontPageSection
{
    private const int Most = 10;

    public int Place => 10;

    public async Task<FrontPageSection> ReadAsync(CultureInfo language, CancellationToken cancellationToken)
    {
        var open = (await dispatcher.SendAsync(new BrowseCalls(CallPhase.Open, Sort: CallOrder.FirstDeadlineFirst, Limit: Most), cancellationToken)).Value;
        var calls = open.Items;
        return new FrontPageSection(
            messages.Say("calls.front-page-title", language),
            calls.Count == 0 ? [messages.Say("calls.front-page-empty", language)] : open.NextCursor is not null ? [messages.Say("calls.front-page-more", language, ("shown", calls.Count))] : [],
            [.. calls.Select(call => Item(call, language))],
            new FrontPageLink(messages.Say("calls.front-page-all", language), "/api/calls"));
    }

    private FrontPageItem Item(CallSummary call, CultureInfo language) => new(
        call.Title,
        MessageCatalog.Languages[0],
        $"/api/calls/{call.Id}",
        [
            messages.Say("calls.front-page-deadline", language, ("reference", call.Reference), ("deadline", call.SubmissionDeadline)),
            .. call.SubjectToVote ? [messages.Say("calls.front-page-subject-to-vote", language)] : Array.Empty<string>(),
        ]);
}

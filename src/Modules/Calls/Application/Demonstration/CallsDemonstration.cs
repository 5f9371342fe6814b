using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Application.Questions;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Funders, one open call with questions, and a call in each other phase, made as a programme manager would; the open one last, so that lists show it first.</summary>
internal sealed class CallsDemonstration(IAuthority authority, TimeProvider clock) : IDemonstrationPart
{
    private const string Manager = "programme-manager", Agent = "instructor";

    public string Module => "calls";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var today = LegalInstant.DateOf(clock.GetUtcNow(), authority.Zone);
        var funder = await FundersAsync(stage, cancellationToken);
        await PublishedAsync(stage, OtherCalls.Announced, () => OtherCalls.ForAnnounced(today, funder), cancellationToken);
        var extended = await PublishedAsync(stage, OtherCalls.Extended, () => OtherCalls.ForExtended(today), cancellationToken);
        if (Of(await stage.SendAsync(Manager, new GetCall(extended), cancellationToken)).Extensions.Count == 0)
            Expect(await stage.SendAsync(Manager, new ExtendDeadline(extended, OtherCalls.Extension(today)), cancellationToken));
        await PublishedAsync(stage, OtherCalls.Cancelled, () => OtherCalls.ForCancelled(today), cancellationToken);
        if (await FindAsync(stage, OtherCalls.Closed, CallPhase.Closed, cancellationToken) is null && await FindAsync(stage, OtherCalls.Closed, CallPhase.Archived, cancellationToken) is null)
            Expect(await stage.SendAsync(Manager, new SeedClosedCall(OtherCalls.ForClosed(today)), cancellationToken));
        var open = await PublishedAsync(stage, SocialCohesionCall.Title, () => SocialCohesionCall.For(today, authority), cancellationToken);
        await QuestionsAsync(stage, open, cancellationToken);
        await stage.GiveFunderAsync("funder-agent", funder);
        await stage.SettleAsync(cancellationToken);
    }

    /// <summary>Cancels the call to be cancelled, for which somebody has begun a file by now.</summary>
    public async Task FinishAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        if (await FindAsync(stage, OtherCalls.Cancelled, null, cancellationToken) is not { } call) return;
        if (Of(await stage.SendAsync(Manager, new GetCall(call.Id), cancellationToken)).Cancellation is not null) return;
        Expect(await stage.SendAsync(Manager, new CancelCall(call.Id, new CancelCallBody("Les crédits prévus n’ont pas été inscrits au budget.")), cancellationToken));
        await stage.SettleAsync(cancellationToken);
    }

    private static async Task<Guid> FundersAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var present = Of(await stage.SendAsync(Manager, new BrowseFunders(), cancellationToken)).Items;
        foreach (var funder in DemonstrationFunders.All.Where(funder => present.All(known => known.Name != funder.Name)))
            Expect(await stage.SendAsync(Manager, new RegisterFunder(funder), cancellationToken));
        var found = Of(await stage.SendAsync(Manager, new BrowseFunders(Text: DemonstrationFunders.Departement), cancellationToken)).Items;
        return found.Single(funder => funder.Name == DemonstrationFunders.Departement).Id;
    }

    /// <summary>A start that was killed may have left a draft, whose dates are then those of another day: it is written anew.</summary>
    private static async Task<Guid> PublishedAsync(IDemonstrationStage stage, string title, Func<CallDraftBody> body, CancellationToken cancellationToken)
    {
        var present = await FindAsync(stage, title, null, cancellationToken) ?? await FindAsync(stage, title, CallPhase.Archived, cancellationToken);
        if (present is { Phase: not CallPhase.Draft }) return present.Id;
        if (present is not null) Expect(await stage.SendAsync(Manager, new UpdateDraft(present.Id, body() with { Year = present.Year }), cancellationToken));
        var id = present?.Id ?? Of(await stage.SendAsync(Manager, new DraftCall(body()), cancellationToken)).Id;
        Expect(await stage.SendAsync(Manager, new PublishCall(id), cancellationToken));
        return id;
    }

    private static async Task<CallSummary?> FindAsync(IDemonstrationStage stage, string title, CallPhase? phase, CancellationToken cancellationToken) =>
        Of(await stage.SendAsync(Manager, new BrowseCalls(phase, Text: title), cancellationToken)).Items.FirstOrDefault(call => call.Title == title);

    private static async Task QuestionsAsync(IDemonstrationStage stage, Guid call, CancellationToken cancellationToken)
    {
        var present = Of(await stage.SendAsync(Agent, new BrowseQuestions(call), cancellationToken)).Items;
        foreach (var (account, asked, published, answer) in DemonstrationQuestions.All)
        {
            var known = present.FirstOrDefault(question => question.Asked == asked);
            var id = known?.Id ?? Of(await stage.SendAsync(account, new AskQuestion(call, new AskQuestionBody(asked)), cancellationToken)).Id;
            if (published is not null && known?.Answer is null)
                Expect(await stage.SendAsync(Agent, new AnswerQuestion(id, new AnswerQuestionBody(published, answer!)), cancellationToken));
        }
    }

    private static T Of<T>(Result<T> outcome)
    {
        Expect(outcome);
        return outcome.Value;
    }

    private static void Expect(IOutcome outcome)
    {
        if (!outcome.IsSuccess) throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", outcome.Errors.Select(error => $"{error.Code} {error.Target}"))}.");
    }
}

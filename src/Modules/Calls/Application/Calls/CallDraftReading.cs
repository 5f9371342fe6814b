using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>From what authors write to what the domain holds, with every fault found on the way.</summary>
internal static class CallDraftReading
{
    public static Result<CallContent> Read(this CallDraftBody body, TimeZoneInfo zone, IReadOnlyList<Funder> funders)
    {
        var errors = new List<Error>();
        var envelopes = Each(body.Envelopes, (draft, index) => Envelope(draft, index, funders), errors);
        var rules = Each(body.Rules, RuleParameters.Read, errors);
        var milestones = Each(body.Milestones, (draft, index) => Milestone(draft, index, zone), errors);
        var calendar = errors.Any(error => error.Code == CallErrors.HourMissingCode) ? Calendar.Empty : Calendar.Of(milestones);
        errors.AddRange(calendar.Errors);
        if (errors.Count > 0) return Result<CallContent>.Refused(errors);
        return new CallContent(
            body.Title.Trim(),
            body.Kind,
            body.Year,
            body.Purpose.Trim(),
            body.Resolution?.Read(),
            body.SubjectToVote,
            [.. (body.Themes ?? []).Select(theme => theme.Trim())],
            body.Specification?.Trim() ?? string.Empty,
            envelopes,
            rules,
            calendar.Value,
            [.. (body.ContactPoints ?? []).Select(point => new ContactPoint(point.Name.Trim(), point.Email?.Trim(), point.Phone))]);
    }

    private static List<TValue> Each<TDraft, TValue>(IReadOnlyList<TDraft>? drafts, Func<TDraft, int, Result<TValue>> read, List<Error> errors)
    {
        var results = (drafts ?? []).Select(read).ToList();
        errors.AddRange(results.SelectMany(result => result.Errors));
        return [.. results.Where(result => result.IsSuccess).Select(result => result.Value)];
    }

    private static Result<Envelope> Envelope(EnvelopeDraft draft, int index, IReadOnlyList<Funder> funders)
    {
        var funder = funders.FirstOrDefault(known => draft.FunderId is { } id ? known.Id.Value == id : known.IsAuthority);
        var amount = draft.Amount is { } given ? Money.Of(given) : Money.Zero;
        List<Error> errors = [.. amount.Errors.Select(error => error.At($"/envelopes/{index}/amount"))];
        if (funder is null) errors.Add(FunderErrors.Unknown(draft.FunderId ?? Guid.Empty, index));
        if (errors.Count > 0) return Result<Envelope>.Refused(errors);
        return new Envelope(funder!.Id, funder.Name, funder.Kind, draft.Kind, draft.Amount is null ? null : amount.Value, draft.BudgetYear);
    }

    private static Result<Milestone> Milestone(MilestoneDraft draft, int index, TimeZoneInfo zone) =>
        draft.Kind == MilestoneKind.LaunchMeeting && !WrittenInstant.HasHour(draft.At)
            ? CallErrors.HourMissing(draft.At, index)
            : new Milestone(draft.Kind, WrittenInstant.Read(draft.Kind, draft.At, zone));
}

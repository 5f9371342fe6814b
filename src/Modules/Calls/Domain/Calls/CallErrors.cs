using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

internal static class CallErrors
{
    public const string HourMissingCode = "calls.launch-meeting-hour-missing";

    public static Error NotFound(Guid callId) => Error.NotFound("calls.call-not-found", ("callId", callId));

    public static Error YearFixed(int year, int given) => Error.Rule("calls.year-fixed", ("year", year), ("given", given)).At("/year");

    public static Error KindFixed(CallKind kind, CallKind given) => Error.Rule("calls.kind-fixed", ("kind", kind), ("given", given)).At("/kind");

    /// <summary>An edition is of the year of its deadline, or of one beside it.</summary>
    public static Error YearFarFromDeadline(int year, DateTimeOffset deadline) => Error.Rule("calls.year-far-from-deadline", ("year", year), ("deadline", deadline)).At("/year");

    public static Error VotedAndSubjectToVote(string number) => Error.Rule("calls.voted-and-subject-to-vote", ("number", number)).At("/subjectToVote");

    public static Error ThemeTwice(string theme, int index) => Error.Rule("calls.theme-twice", ("theme", theme)).At($"/themes/{index}");

    public static Error RuleTwice(string code, int index) => Error.Rule("calls.rule-twice", ("rule", code)).At($"/rules/{index}/code");

    public static Error EnvelopeTwice(Envelope envelope, int index) =>
        Error.Rule("calls.envelope-twice", ("funder", envelope.FunderName), ("kind", envelope.Kind), ("budgetYear", envelope.BudgetYear)).At($"/envelopes/{index}");

    public static Error EnvelopeEmpty(int index) => Error.Rule("calls.envelope-empty").At($"/envelopes/{index}/amount");

    public static Error ContactUnreachable(string name, int index) => Error.Rule("calls.contact-unreachable", ("name", name)).At($"/contactPoints/{index}");

    public static Error ContactTwice(string name, int index) => Error.Rule("calls.contact-twice", ("name", name)).At($"/contactPoints/{index}");

    public static Error MilestoneTwice(MilestoneKind kind, int index) => Error.Rule("calls.milestone-twice", ("milestone", kind)).At($"/milestones/{index}/kind");

    public static Error MilestoneOutOfOrder(Milestone milestone, Milestone earlier, int index) => Error.Rule(
        "calls.milestone-out-of-order",
        ("milestone", milestone.Kind), ("at", milestone.At), ("earlier", earlier.Kind), ("earlierAt", earlier.At)).At($"/milestones/{index}/at") with
    {
        MessageKey = earlier.At == milestone.At ? "calls.milestone-at-the-same-instant" : "calls.milestone-out-of-order",
    };

    public static Error HourMissing(string given, int index) => Error.Rule(HourMissingCode, ("given", given)).At($"/milestones/{index}/at");

    public static Error ResolutionMissing() => Error.Rule("calls.resolution-missing").At("/resolution");

    public static Error ResolutionNotAdoptedYet(DateOnly adoptedOn, DateOnly today) =>
        Error.Rule("calls.resolution-not-adopted-yet", ("adoptedOn", adoptedOn), ("today", today)).At("/resolution/adoptedOn");

    public static Error BeforeAdoption(string field, DateOnly given, DateOnly adoptedOn) =>
        Error.Rule("calls.resolution-date-before-adoption", ("given", given), ("adoptedOn", adoptedOn)).At($"/resolution/{field}");

    public static Error ReceiptWithoutTransmission() => Error.Rule("calls.receipt-without-transmission").At("/resolution/transmissionReceipt");

    public static Error DateToCome(string field, DateOnly given, DateOnly today) =>
        Error.Rule("calls.resolution-date-to-come", ("given", given), ("today", today)).At($"/resolution/{field}");

    public static Error AnotherResolution(Resolution present) =>
        Error.Rule("calls.resolution-fixed", ("number", present.Number), ("adoptedOn", present.AdoptedOn)).At("/resolution/number");

    public static Error ResolutionExecutoryAlready(Resolution present) =>
        Error.Rule("calls.resolution-executory-already", ("number", present.Number), ("executoryOn", present.ExecutoryOn)).At("/resolution");

    public static Error EnvelopeMissing() => Error.Rule("calls.envelope-missing").At("/envelopes");

    public static Error ThemeMissing() => Error.Rule("calls.theme-missing").At("/themes");

    public static Error RuleMissing() => Error.Rule("calls.rule-missing").At("/rules");

    public static Error SpecificationMissing() => Error.Rule("calls.specification-missing").At("/specification");

    public static Error OpeningMissing() => Error.Rule("calls.opening-missing").At("/milestones");

    public static Error DeadlineMissing() => Error.Rule("calls.deadline-missing").At("/milestones");

    public static Error DeadlinePassed(DateTimeOffset deadline, DateTimeOffset now) =>
        Error.Rule("calls.deadline-passed", ("deadline", deadline), ("now", now)).At("/milestones");

    public static Error DeadlineMustMoveLater(DateTimeOffset deadline, DateTimeOffset given) =>
        Error.Rule("calls.deadline-must-move-later", ("deadline", deadline), ("given", given)).At("/newDeadline");

    public static Error NewDeadlinePassed(DateTimeOffset given, DateTimeOffset now) =>
        Error.Rule("calls.new-deadline-passed", ("given", given), ("now", now)).At("/newDeadline");

    public static Error ExtendedJustBefore(DateTimeOffset extendedAt, DateTimeOffset allowedFrom) =>
        Error.Rule("calls.extended-just-before", ("extendedAt", extendedAt), ("allowedFrom", allowedFrom));

    public static Error MilestoneNotAfterDeadline(MilestoneKind kind, int index) =>
        Error.Rule("calls.milestone-not-after-deadline", ("milestone", kind)).At($"/milestones/{index}/kind");

    public static Error StillReceiving(DateTimeOffset deadline, DateTimeOffset now) => Error.Conflict("calls.still-receiving", ("deadline", deadline), ("now", now));

    public static Error ApplicationsStillOpen(int count) => Error.Conflict("calls.applications-still-open", ("count", count));
}

using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

internal static class DossierErrors
{
    public static Error NotFound(Guid id) => Error.NotFound("applications.dossier-not-found", ("id", id));

    public static Error OnlyEditorsWrite() => Error.Forbidden("applications.only-editors-write");

    public static Error OnlyTheRepresentativeSubmits() => Error.Forbidden("applications.only-the-representative-submits");

    /// <param name="funderId">Of whom money is asked.</param>
    /// <param name="known">Names of the funders of the call, with their identifiers.</param>
    public static Error FunderNotOfTheCall(Guid funderId, IReadOnlyList<string> known) =>
        Error.Rule("applications.funder-not-of-the-call", ("funder", funderId), ("known", known)).At($"/requestedAmounts/{funderId}");

    public static Error CommuneNotKnown(string code, int index) => Error.Rule("applications.commune-not-known", ("code", code)).At($"/action/communes/{index}");

    public static Error VersionChanged() => Error.Of(ErrorKind.PreconditionFailed, "http.version-changed");

    public static Error VersionMissing() => Error.Of(ErrorKind.PreconditionRequired, "http.precondition-required");

    public static Error NoReceipt(DossierState state) => Error.NotFound("applications.no-receipt", ("state", state.ToString()));

    public static Error NotADraft(DossierState state) => Error.Conflict("applications.not-a-draft", ("state", state.ToString()), ("stateName", state));

    public static Error FieldChangedSince(string pointer, object? present, object? given) =>
        Error.Of(ErrorKind.PreconditionFailed, "applications.field-changed-since", ("present", present), ("given", given)).At(pointer);

    public static Error CallNotOpen(DateTimeOffset opens, DateTimeOffset now) => Error.Rule("applications.call-not-open-yet", ("opens", opens), ("now", now));

    public static Error DeadlinePassed(DateTimeOffset deadline, DateTimeOffset now) =>
        Error.Rule("applications.deadline-passed", ("deadline", deadline), ("now", now));

    public static Error DeadlinePassed() => Error.Rule("applications.deadline-passed");

    public static Error MembersDoNotDecide() => Error.Forbidden("applications.members-do-not-decide");

    public static Error CallIsCancelled() => Error.Conflict("applications.call-is-cancelled");

    public static Error CallIsArchived() => Error.Conflict("applications.call-is-archived");

    public static Error OperatorHasCeased() => Error.Rule("applications.operator-has-ceased").At("/operatorId");

    public static Error OperatorIsSuspended() => Error.Rule("applications.operator-is-suspended").At("/operatorId");

    public static Error OperatorIsRejected() => Error.Rule("applications.operator-is-rejected").At("/operatorId");

    public static Error PostmarkTooLate() => Error.Rule("applications.postmark-after-deadline");

    public static Error PostmarkTooLate(DateOnly postmark, DateTimeOffset deadline) =>
        Error.Rule("applications.postmark-after-deadline", ("postmark", postmark), ("deadline", deadline)).At("/postmarkedOn");

    public static Error PaperTooLate(DateTimeOffset receivedAt, DateTimeOffset deadline) =>
        Error.Rule("applications.paper-after-deadline", ("receivedAt", receivedAt), ("deadline", deadline)).At("/receivedAt");

    public static Error PaperReceivedAhead(DateTimeOffset receivedAt, DateTimeOffset now) =>
        Error.Rule("applications.paper-received-ahead", ("receivedAt", receivedAt), ("now", now)).At("/receivedAt");

    public static Error PaperBeforeOpening(DateTimeOffset receivedAt, DateTimeOffset opens) =>
        Error.Rule("applications.paper-before-opening", ("receivedAt", receivedAt), ("opens", opens)).At("/receivedAt");

    public static Error PostmarkAfterReceipt(DateOnly postmark, DateOnly receivedOn) =>
        Error.Rule("applications.postmark-after-receipt", ("postmark", postmark), ("receivedOn", receivedOn)).At("/postmarkedOn");

    public static Error DocumentNotFound(Guid id) => Error.NotFound("applications.document-not-found", ("id", id));

    public static Error TooManyDocuments(int most) => Error.Rule("applications.too-many-documents", ("most", most)).At("/documents");

    public static Error DocumentBeingScanned(string name) => Error.Conflict("applications.document-being-scanned", ("name", name), ("retryAfter", 5)).At("/documents");

    public static Error DocumentQuarantined(string name) => Error.Rule("applications.document-quarantined", ("name", name)).At("/documents");

    public static Error CompletionNotOverdue() => Error.Conflict("applications.completion-not-overdue");

    public static Error DueDateNotAhead(DateTimeOffset dueAt, DateTimeOffset now) =>
        Error.Rule("applications.due-date-not-ahead", ("dueAt", dueAt), ("now", now)).At("/dueOn");

    public static Error DueDateTooFar(DateTimeOffset dueAt, DateTimeOffset latest) =>
        Error.Rule("applications.due-date-too-far", ("dueAt", dueAt), ("latest", latest)).At("/dueOn");

    public static Error NothingAskedFor() => Error.Rule("applications.nothing-asked-for").At("/items");

    public static Error SectionNotOpen(FieldChange change, IReadOnlyList<DossierSection> open) =>
        Error.Conflict("applications.section-not-open", ("section", change.Section), ("openSections", open)).At(change.Pointer);

    public static Error FieldRequired(string pointer) => Error.Rule("applications.field-required").At(pointer);

    public static Error DatesReversed(DateOnly startsOn, DateOnly endsOn) =>
        Error.Rule("applications.action-ends-before-it-starts", ("startsOn", startsOn), ("endsOn", endsOn)).At("/action/endsOn");

    public static Error MoreInDistrictsThanInAll(int inDistricts, int all) =>
        Error.Rule("applications.more-beneficiaries-in-districts", ("inDistricts", inDistricts), ("all", all)).At("/action/beneficiariesInDistricts");

    public static Error DeclarationMissing(Declaration declaration) =>
        Error.Rule("applications.declaration-missing", ("declaration", declaration)).At("/declarations");

    public static Error RuleNotMet(RuleTrace rule) => Error.Rule(
        "applications.eligibility-rule-not-met",
        ("rule", rule.Code),
        ("found", rule.Found),
        ("expected", rule.Expected),
        ("explanationFrench", rule.ExplanationFrench),
        ("explanationEnglish", rule.ExplanationEnglish)).At(rule.Pointer);

    public static Error PersonSubmittedOpenFile(string trackingNumber) => Error.Rule("applications.person-submitted-open-file", ("trackingNumber", trackingNumber));
}

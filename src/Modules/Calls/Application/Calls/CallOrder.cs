namespace AmiPlatform.Calls.Application.Calls;

/// <summary>By what a list of calls is sorted.</summary>
internal enum CallSortKey
{
    DraftedAt,
    SubmissionDeadline,
    PublishedAt,
}

/// <summary>Order of a list of calls.</summary>
internal sealed record CallOrder(CallSortKey Key, bool Descending)
{
    public const string LastDraftedFirst = "-draftedAt", FirstDeadlineFirst = "submissionDeadline", LastDeadlineFirst = "-submissionDeadline",
        LastPublishedFirst = "-publishedAt", FirstPublishedFirst = "publishedAt";

    public static CallOrder Usual { get; } = new(CallSortKey.DraftedAt, Descending: true);

    public static CallOrder Of(string? sort) => sort switch
    {
        null or LastDraftedFirst => Usual,
        FirstDeadlineFirst => new(CallSortKey.SubmissionDeadline, Descending: false),
        LastDeadlineFirst => new(CallSortKey.SubmissionDeadline, Descending: true),
        LastPublishedFirst => new(CallSortKey.PublishedAt, Descending: true),
        FirstPublishedFirst => new(CallSortKey.PublishedAt, Descending: false),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "The list does not offer this order."),
    };

    public DateTimeOffset? Of(CallSummary call) => Key switch
    {
        CallSortKey.SubmissionDeadline => call.SubmissionDeadline,
        CallSortKey.PublishedAt => call.PublishedAt,
        _ => call.DraftedAt,
    };

    public override string ToString() => (Descending ? "-" : string.Empty) + Key;
}

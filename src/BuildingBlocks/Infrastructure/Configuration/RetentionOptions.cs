namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Retention</c>: for how many days the platform keeps what it no longer needs to work.</summary>
public sealed record RetentionOptions
{
    /// <summary>Integration events; what a consumer has not handled is kept however old it is.</summary>
    public int EventDays { get; init; } = 90;

    /// <summary>Inbox rows that were handled or discarded, scheduled acts that are done, and long work that has ended.</summary>
    public int InboxDays { get; init; } = 30;

    /// <summary>Replies by <c>Idempotency-Key</c>.</summary>
    public int ReplyDays { get; init; } = 1;

    /// <summary>Names, addresses and links of guests, after their meeting has ended.</summary>
    public int GuestDays { get; init; } = 365;

    /// <summary>Invitations to act for an operator, after they have run out, whatever became of them.</summary>
    public int InvitationDays { get; init; } = 90;

    /// <summary>Questions on a call in the words of whoever asked, after they were answered or dismissed; what was published stays.</summary>
    public int QuestionDays { get; init; } = 365;

    /// <summary>Names in the history of application files that have ended, after the last change of the file.</summary>
    public int HistoryDays { get; init; } = 1_825;

    /// <summary>Accounts with which nobody signs in any more.</summary>
    public int IdleAccountDays { get; init; } = 730;

    /// <summary>How long before that their owners are warned.</summary>
    public int IdleNoticeDays { get; init; } = 14;
}

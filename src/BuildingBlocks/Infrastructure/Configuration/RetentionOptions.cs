namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Retention</c>: for how many days the platform keeps what it no longer needs to work.</summary>
public sealed record RetentionOptions
{
    /// <summary>Integration events; what a consumer has not handled is kept however old it is.</summary>
    public int EventDays { get; init; } = 90;

    /// <summary>Inbox rows that were handled or discarded, and scheduled acts that are done.</summary>
    public int InboxDays { get; init; } = 30;

    /// <summary>Replies by <c>Idempotency-Key</c>.</summary>
    public int ReplyDays { get; init; } = 1;
}

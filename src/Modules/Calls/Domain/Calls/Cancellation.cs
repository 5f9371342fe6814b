namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>Why and when a call was given up.</summary>
internal sealed record Cancellation(string Reason, DateTimeOffset CancelledAt);

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>One move of the deadline, published with its reason.</summary>
internal sealed record Extension(DateTimeOffset PreviousDeadline, DateTimeOffset NewDeadline, string Reason, DateTimeOffset ExtendedAt);

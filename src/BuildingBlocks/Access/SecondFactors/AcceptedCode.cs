namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>A code that was accepted, by the step of which it was: it is not accepted again (RFC 6238, section 5.2).</summary>
internal sealed class AcceptedCode
{
    /// <summary>No code is looked at that is older; a clock that is set back does not bring it to life.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    public required Guid AccountId { get; init; }

    public required long Step { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }
}

namespace AmiPlatform.Calls.Application.Applications;

/// <summary>What a file counts as.</summary>
internal enum ApplicationStanding
{
    /// <summary>Submitted, and waiting for a decision.</summary>
    Open,

    /// <summary>Submitted, and at its end.</summary>
    Ended,

    /// <summary>No longer submitted.</summary>
    Gone,
}

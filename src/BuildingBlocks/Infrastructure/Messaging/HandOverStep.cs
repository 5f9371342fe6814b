namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>The places between two steps of the hand-over at which a host can die.</summary>
internal enum HandOverStep
{
    /// <summary>The relay woke up and has not looked yet.</summary>
    Woken,

    /// <summary>Positions and inbox rows are written, not committed.</summary>
    HandingOver,

    /// <summary>Positions and inbox rows are committed, and so are the claims of what is due.</summary>
    HandedOver,

    /// <summary>Due acts are carried out, due rows are claimed and committed, nothing is handled.</summary>
    Claimed,

    /// <summary>A handler is done, its row is not marked.</summary>
    Handled,

    /// <summary>The row is marked, nothing is committed.</summary>
    Marked,

    /// <summary>Effect and mark are committed, nobody was told.</summary>
    Committed,
}

/// <summary>Called at each step; does nothing in production, breaks off in the tests of the hand-over.</summary>
/// <param name="step">The step just reached.</param>
internal delegate void HandOverProbe(HandOverStep step);

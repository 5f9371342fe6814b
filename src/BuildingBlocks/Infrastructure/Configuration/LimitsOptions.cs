namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Limits</c>: what a connection may cost before a request is looked at.</summary>
public sealed record LimitsOptions
{
    /// <summary>Size of all headers of a request together.</summary>
    public int HeaderBytes { get; init; } = 16_384;

    /// <summary>Seconds in which the headers must have arrived.</summary>
    public int HeaderSeconds { get; init; } = 10;

    /// <summary>Seconds for which a connection is kept on which nothing is asked.</summary>
    public int IdleSeconds { get; init; } = 120;

    /// <summary>Bytes a second, at least, at which a body arrives and an answer is taken.</summary>
    public int BytesPerSecond { get; init; } = 240;

    /// <summary>Seconds of grace before that rate is looked at.</summary>
    public int GraceSeconds { get; init; } = 5;
}

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Demonstration</c>: accounts and data to try the platform with.</summary>
public sealed record DemonstrationOptions
{
    /// <summary>Whether they are made on a first start.</summary>
    public bool Enabled { get; init; }

    /// <summary>Password of the demonstration accounts; unless said, one is made and printed.</summary>
    public string? Password { get; init; }
}

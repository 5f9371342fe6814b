namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Cors</c>: which other sites' pages may call the interface from a browser.</summary>
public sealed record CorsOptions
{
    /// <summary>Origins such as <c>https://portal.example</c>; none unless said.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}

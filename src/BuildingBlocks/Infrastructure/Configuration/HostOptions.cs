namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Host</c>.</summary>
public sealed record HostOptions
{
    /// <summary>Address under which people reach the platform; every link that leaves it begins with this, never with the Host header.</summary>
    public Uri PublicUrl { get; init; } = new("http://localhost:5080");

    /// <summary>Addresses and networks of the reverse proxies whose word on the client's address and scheme is taken; none unless said.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Makes an absolute link.</summary>
    /// <param name="path">Path from the root, such as <c>/meetings/7</c>.</param>
    /// <returns>The link.</returns>
    public Uri Link(string path) => new(PublicUrl, path);
}

using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>A hole that a test plants into the real host, and what must see it: the check that the tests of that guard make.</summary>
/// <param name="Plant">Composes the host with the hole.</param>
/// <param name="Check">What is wrong with a host.</param>
internal sealed record Hole(Action<IServiceCollection> Plant, Func<PlatformFixture, Task<IReadOnlyList<string>>> Check)
{
    /// <summary>How the host is composed with the hole and without it.</summary>
    public Action<IServiceCollection> Ground { get; init; } = static _ => { };

    /// <summary>Whether the host without the hole is that of other checks too.</summary>
    public bool SharesHost { get; init; } = true;
}

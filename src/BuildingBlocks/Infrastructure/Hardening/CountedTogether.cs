namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>Requests that are counted together.</summary>
/// <param name="Limit">The limit that they have.</param>
/// <param name="Who">The account, or the address.</param>
internal readonly record struct CountedTogether(RateLimit Limit, string Who);

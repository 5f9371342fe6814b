namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

internal sealed record RateLimitMetadata(RateLimit Limit);

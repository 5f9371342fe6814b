namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal sealed record RequestMetadata(Type Request);

internal sealed record PreconditionMetadata(bool Required);

internal sealed record IdempotencyKeyMetadata;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal sealed record RequestMetadata(Type Request);

internal sealed record PreconditionMetadata(bool Required, bool AskedByUseCase = false);

internal sealed record IdempotencyKeyMetadata(bool Required);

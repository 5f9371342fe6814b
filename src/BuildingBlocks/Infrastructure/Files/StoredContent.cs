namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Content that a store keeps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="KeptAt">Since when.</param>
internal readonly record struct StoredContent(string Name, DateTimeOffset KeptAt);

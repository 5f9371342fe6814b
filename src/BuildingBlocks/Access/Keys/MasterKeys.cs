using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

/// <summary>The key under which is sealed now, and those under which was sealed before.</summary>
internal sealed class MasterKeys(SecretsOptions secrets)
{
    private readonly Dictionary<string, MasterKey> byName = new[] { secrets.Key }.Concat(secrets.OldKeys).OfType<string>()
        .Select(secret => new MasterKey(secret)).DistinctBy(key => key.Name).ToDictionary(key => key.Name);

    public MasterKey? Current { get; } = secrets.Key is { } secret ? new MasterKey(secret) : null;

    public MasterKey? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);
}

namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>All permissions of the platform with their holders.</summary>
public sealed class PermissionRegistry
{
    private readonly Dictionary<string, IReadOnlySet<string>> holders;
    private readonly HashSet<string> open = [];

    /// <summary>Gathers what the modules declare.</summary>
    /// <param name="sources">Every module's permissions.</param>
    /// <exception cref="InvalidOperationException">A permission is declared twice.</exception>
    public PermissionRegistry(IEnumerable<IPermissionSource> sources)
    {
        holders = [];
        foreach (var grant in sources.SelectMany(source => source.Grants))
        {
            if (!holders.TryAdd(grant.Permission, grant.HeldBy.ToHashSet()))
                throw new InvalidOperationException($"The permission {grant.Permission} is declared twice.");
            if (grant.OpenToKeys) open.Add(grant.Permission);
        }

        OpenToKeys = [.. open.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every permission that an API key can have as a scope, in the order of its name.</summary>
    public IReadOnlyList<string> OpenToKeys { get; }

    /// <summary>Every permission, in the order of its name.</summary>
    public IEnumerable<(string Permission, IReadOnlySet<string> HeldBy)> All =>
        holders.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>Whether a permission exists.</summary>
    /// <param name="permission">Its name.</param>
    /// <returns>Whether some module declares it.</returns>
    public bool Knows(string permission) => holders.ContainsKey(permission);

    /// <summary>Whether an API key can have a permission as a scope.</summary>
    /// <param name="permission">Its name.</param>
    /// <returns>Whether it is open to keys.</returns>
    public bool IsOpenToKeys(string permission) => open.Contains(permission);

    /// <summary>Whether one of the roles holds a permission.</summary>
    /// <param name="permission">Its name.</param>
    /// <param name="roles">Roles of a signed-in account.</param>
    /// <returns>Whether it is held; every account holds what <see cref="Roles.SignedIn"/> holds.</returns>
    public bool Holds(string permission, IReadOnlySet<string> roles) =>
        holders.TryGetValue(permission, out var heldBy) && (heldBy.Contains(Roles.SignedIn) || heldBy.Overlaps(roles));
}

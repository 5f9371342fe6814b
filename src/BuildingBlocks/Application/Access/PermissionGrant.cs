namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>A permission and the roles that hold it.</summary>
/// <param name="Permission">Such as <c>calls:manage</c>.</param>
/// <param name="HeldBy">Among <see cref="Roles"/>; <see cref="Roles.SignedIn"/> for every account.</param>
public sealed record PermissionGrant(string Permission, params IReadOnlyList<string> HeldBy)
{
    /// <summary>Whether an API key can have it as a scope; unless said it is closed to keys.</summary>
    public bool OpenToKeys { get; init; }
}

namespace AmiPlatform.BuildingBlocks.Access.Demonstration;

/// <summary>An invented person with whom to try the platform.</summary>
/// <param name="Name">Part of the address before <c>@demo.localhost</c>.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Roles">Staff role; none for members of an association.</param>
public sealed record DemonstrationAccount(string Name, string DisplayName, params IReadOnlyList<string> Roles)
{
    /// <summary>Address with which the account signs in.</summary>
    public string Email => $"{Name}@demo.localhost";

    /// <summary>The account, once it was made.</summary>
    public Guid Id { get; init; }

    /// <summary>Funder for which the account acts.</summary>
    public Guid? FunderId { get; init; }
}

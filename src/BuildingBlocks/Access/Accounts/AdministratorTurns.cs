namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>The turns of changes that take an administrator away: one row, which each of them changes, so that two which saw each other's administrator are not both accepted.</summary>
internal sealed class AdministratorTurns
{
    /// <summary>There is one row, the first.</summary>
    public const int Only = 1;

    public int Id { get; private init; } = Only;

    public long Last { get; private set; }

    public void Take() => Last++;
}

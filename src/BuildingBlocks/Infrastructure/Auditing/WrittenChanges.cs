namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>What a write transaction of a module changes.</summary>
/// <param name="Subjects">The aggregates.</param>
/// <param name="Operator">The operator to which the first of them belongs, if any.</param>
/// <param name="Rows">The rows as JSON, fields before and after.</param>
internal sealed record WrittenChanges(IReadOnlyList<string> Subjects, Guid? Operator, string? Rows)
{
    /// <summary>For work that leaves no entry: reactions to events and scheduled acts.</summary>
    public static WrittenChanges Untold { get; } = new([], null, null);
}

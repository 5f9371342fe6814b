namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>Who issues a document, and how it is reached: at the head of its first page; the name on each.</summary>
/// <param name="Name">Name of the public body.</param>
/// <param name="Address">Postal address, if it is known.</param>
/// <param name="Email">Address for questions, if there is one.</param>
/// <param name="Phones">Telephone numbers for questions.</param>
public sealed record Letterhead(string Name, string? Address, string? Email, IReadOnlyList<string> Phones)
{
    /// <summary>What stands below the name, line after line.</summary>
    public IReadOnlyList<string> Lines =>
        [.. new[] { Address, Email, string.Join(", ", Phones) }.Where(line => !string.IsNullOrWhiteSpace(line)).SelectMany(line => line!.ReplaceLineEndings("\n").Split('\n'))];
}

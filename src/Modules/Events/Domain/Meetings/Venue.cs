namespace AmiPlatform.Events.Domain.Meetings;

internal sealed record Venue(string Name, string? Street = null, string? Commune = null, string? AccessNotes = null)
{
    /// <summary>The place in one line, as an invitation says it.</summary>
    public string ToLine() => string.Join(", ", new[] { Name, Street, Commune }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

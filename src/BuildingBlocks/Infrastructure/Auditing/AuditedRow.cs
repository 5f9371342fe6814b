namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>A row that a command changed.</summary>
/// <param name="Entity">Kind of the row, such as <c>Dossier</c>.</param>
/// <param name="Id">Its identifier; the values of its key, separated by commas, where it has several.</param>
/// <param name="Change"><c>Added</c>, <c>Modified</c> or <c>Deleted</c>; <c>Erased</c> of entries of the trail.</param>
/// <param name="Fields">What it held before and holds after.</param>
/// <param name="Unlisted">How many further fields changed and are not listed.</param>
internal sealed record AuditedRow(string Entity, string Id, string Change, IReadOnlyList<AuditedField> Fields, int Unlisted);

/// <summary>A field before and after.</summary>
/// <param name="Field">JSON Pointer (RFC 6901) inside the row, such as <c>/content/title</c>.</param>
/// <param name="Before">What it held; absent where it held nothing, <c>***</c> where it is secret; of a long text the beginning, with its length and the beginning of its SHA-256.</param>
/// <param name="After">What it holds, likewise.</param>
internal sealed record AuditedField(string Field, string? Before, string? After);

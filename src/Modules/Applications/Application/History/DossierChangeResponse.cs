using System.Text.Json;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.History;
using AmiPlatform.BuildingBlocks.Application.Exports;

namespace AmiPlatform.Applications.Application.History;

/// <param name="At">Instant of the change.</param>
/// <param name="By">Name of who made it; <c>platform</c> when nobody did.</param>
/// <param name="ById">The account.</param>
/// <param name="From">State before; absent when the file was started.</param>
/// <param name="To">State after.</param>
/// <param name="Fields">The fields that changed.</param>
internal sealed record DossierChangeResponse(
    DateTimeOffset At, string By, Guid? ById, DossierState? From, DossierState To, IReadOnlyList<ChangedFieldResponse> Fields)
{
    /// <summary>The columns in which a spreadsheet gets the history.</summary>
    public static ListTable<DossierChangeResponse> Table { get; } = new(
        "history", "applications.column",
        ("changed-at", change => change.At),
        ("changed-by", change => change.By),
        ("from-state", change => change.From),
        ("to-state", change => change.To),
        ("fields", change => change.Fields.Select(field => field.ToLine())));

    public static DossierChangeResponse Of(DossierChange change, bool withInternal) =>
        new(change.At, change.ByName, change.ById, change.From, change.To, [.. (withInternal ? change.Fields : change.FieldsForOthers()).Select(ChangedFieldResponse.Of)]);
}

/// <param name="Pointer">JSON pointer into the file.</param>
/// <param name="Before">Value before; absent when there was none.</param>
/// <param name="After">Value after; absent when there is none.</param>
internal sealed record ChangedFieldResponse(string Pointer, JsonElement? Before, JsonElement? After)
{
    private const int Longest = 300;

    public static ChangedFieldResponse Of(ChangedField field) => new(field.Pointer, Value(field.Before), Value(field.After));

    /// <summary>The field before and after in one line, as JSON; of a long value the beginning.</summary>
    public string ToLine() => $"{Pointer}: {Beginning(Before)} → {Beginning(After)}";

    private static string Beginning(JsonElement? value) => value?.GetRawText() is not { } text ? "–" : text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text;

    private static JsonElement? Value(string? json) => json is null or "null" ? null : JsonElement.Parse(json);
}

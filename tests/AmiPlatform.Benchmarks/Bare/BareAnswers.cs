using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmiPlatform.Benchmarks.Bare;

internal sealed record BareLine(string Key, long? Amount);

internal sealed record BareDossier(
    string Id, long Version, string State, string CallId, string CallReference, string CallTitle, string OperatorId, string? OperatorName, string Title, string? Summary, string? Objectives,
    string? Description, string? Publics, long? Beneficiaries, long? BeneficiariesInDistricts, string? StartsOn, string? EndsOn, long Requested, string TrackingNumber,
    DateTime SubmittedAt, DateTime StartedAt, DateTime ChangedAt, IReadOnlyList<BareLine> Lines);

internal sealed record BareSummary(
    string Id, string CallId, string CallReference, string CallTitle, string OperatorId, string? OperatorName, string State, string Title, long Requested, string TrackingNumber,
    DateTime StartedAt, DateTime SubmittedAt);

internal sealed record BarePage(IReadOnlyList<BareSummary> Items, string? Next);

/// <summary>A call whose inner collections leave as the row holds them.</summary>
internal sealed record BareCall(
    string Id, string Reference, string Title, string Kind, long Year, string State, string Purpose, string Specification,
    [property: JsonConverter(typeof(AsItIs))] string? Resolution,
    [property: JsonConverter(typeof(AsItIs))] string Themes,
    [property: JsonConverter(typeof(AsItIs))] string Envelopes,
    [property: JsonConverter(typeof(AsItIs))] string Rules,
    [property: JsonConverter(typeof(AsItIs))] string Milestones,
    [property: JsonConverter(typeof(AsItIs))] string ContactPoints,
    long Version);

/// <summary>Writes text that is JSON already.</summary>
internal sealed class AsItIs : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("It is only written.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value, skipInputValidation: true);
}

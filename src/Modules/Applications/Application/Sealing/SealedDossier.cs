using System.Text.Json.Serialization;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Json;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>Everything that a submission freezes.</summary>
internal sealed record SealedDossier(
    Guid DossierId,
    SealedCall Call,
    SealedOperator Operator,
    ActionDescription Action,
    IReadOnlyDictionary<Guid, decimal> RequestedAmounts,
    SealedBudget Budget,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<SealedDocument> Documents,
    IReadOnlyList<SealedRule> Eligibility,
    SealedTerritory Territory,
    SealedPaper? Paper = null);

/// <summary>A document as it was when the file was submitted.</summary>
internal sealed record SealedDocument(DocumentKind Kind, string Name, string MediaType, long Length, string Sha256)
{
    public static SealedDocument Of(DossierDocument document) => new(document.Kind, document.Name, document.MediaType, document.Length, document.Sha256);
}

/// <summary>That the file came on paper, and when.</summary>
internal sealed record SealedPaper(DateTimeOffset ReceivedAt, DateOnly? PostmarkedOn);

internal sealed record SealedCall(Guid Id, int Version, string Reference, string Title);

internal sealed record SealedOperator(
    Guid Id, string? Kind, string? LegalName, string? Siret, string? CommuneCode, string? CommitmentVersion, DateTimeOffset? CommitmentSignedAt);

internal sealed record SealedBudget(IReadOnlyDictionary<string, BudgetLine> Lines, decimal Charges, decimal Products, decimal VoluntaryContributions);

/// <summary>Territory as of the day of submission.</summary>
internal sealed record SealedTerritory(DateOnly AsOf, IReadOnlyList<SealedDistrict> Districts, IReadOnlyList<SealedCommune> Communes);

internal sealed record SealedDistrict(
    Guid Id, string? Code, string Name, string Generation, IReadOnlyList<string> CommuneCodes, int? Population, bool InForce);

internal sealed record SealedCommune(string Code, string? Name, int? Population);

/// <summary>What a receipt says and the platform signs.</summary>
internal sealed record ReceiptPayload(
    Guid DossierId, string TrackingNumber, DateTimeOffset SubmittedAt, int CallVersion, string ContentHash, IReadOnlyList<string> FileHashes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SealedDossier))]
[JsonSerializable(typeof(SealedTrace))]
[JsonSerializable(typeof(SealedSummary))]
[JsonSerializable(typeof(ReceiptPayload))]
internal sealed partial class SealingJsonContext : JsonSerializerContext;

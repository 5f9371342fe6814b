namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>What somebody who registers an operator says of it, before any rule has looked.</summary>
internal sealed record OperatorClaims(
    OperatorKind Kind,
    LegalNature? LegalNature,
    string LegalName,
    string? Acronym,
    string Siret,
    string? Rna,
    string? AlsaceMoselleRegister,
    string? Address,
    string? CommuneCode,
    DateOnly? FoundedOn);

using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who an operator says it is; made only when its parts agree.</summary>
internal sealed record OperatorIdentity
{
    private OperatorIdentity()
    {
    }

    public required OperatorKind Kind { get; init; }

    public required LegalNature LegalNature { get; init; }

    public required string LegalName { get; init; }

    public string? Acronym { get; init; }

    public required Siret Siret { get; init; }

    public string? Rna { get; init; }

    /// <summary>Volume and folio in the register of a court of Alsace-Moselle, where associations have no RNA by right.</summary>
    public string? AlsaceMoselleRegister { get; init; }

    public string? Address { get; init; }

    public string? CommuneCode { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public static Result<OperatorIdentity> Of(OperatorClaims claims, DateOnly today)
    {
        var siret = Siret.Parse(claims.Siret);
        List<Error> errors = [.. siret.Errors.Select(error => error.At("/siret"))];
        if (claims.LegalName.Length == 0) errors.Add(OperatorErrors.LegalNameMissing().At("/legalName"));
        if (claims.CommuneCode is { } commune && !Operators.CommuneCode.HasShape(commune)) errors.Add(OperatorErrors.CommuneCodeShape(commune).At("/communeCode"));
        errors.AddRange(RegisterErrors(claims));
        var nature = NatureOf(claims.Kind) ?? claims.LegalNature;
        if (nature is null) errors.Add(OperatorErrors.LegalNatureRequired(claims.Kind).At("/legalNature"));
        else if (claims.LegalNature is { } said && said != nature) errors.Add(OperatorErrors.LegalNatureOfKind(claims.Kind, nature.Value).At("/legalNature"));
        if (claims.FoundedOn is { } founded && founded > today) errors.Add(OperatorErrors.FoundedInTheFuture(founded, today).At("/foundedOn"));
        if (errors.Count > 0) return Result<OperatorIdentity>.Refused(errors);
        return new OperatorIdentity
        {
            Kind = claims.Kind,
            LegalNature = nature!.Value,
            LegalName = claims.LegalName,
            Acronym = claims.Acronym,
            Siret = siret.Value,
            Rna = claims.Rna,
            AlsaceMoselleRegister = claims.AlsaceMoselleRegister,
            Address = claims.Address,
            CommuneCode = claims.CommuneCode,
            FoundedOn = claims.FoundedOn,
        };
    }

    /// <summary>What an operator holds already.</summary>
    public static OperatorIdentity Of(Operator known) => new()
    {
        Kind = known.Kind,
        LegalNature = known.LegalNature,
        LegalName = known.LegalName,
        Acronym = known.Acronym,
        Siret = known.Siret,
        Rna = known.Rna,
        AlsaceMoselleRegister = known.AlsaceMoselleRegister,
        Address = known.Address,
        CommuneCode = known.CommuneCode,
        FoundedOn = known.FoundedOn,
    };

    /// <summary>Whether what an agent verifies is the same; acronym and address may differ.</summary>
    public bool IsVerifiedAs(OperatorIdentity other) =>
        other == this with { Acronym = other.Acronym, Address = other.Address, CommuneCode = other.CommuneCode };

    private static IEnumerable<Error> RegisterErrors(OperatorClaims claims)
    {
        var isAssociation = claims.Kind == OperatorKind.Association;
        if (claims.Rna is { } rna && !Operators.Rna.HasShape(rna)) yield return OperatorErrors.RnaShape(rna).At("/rna");
        if (claims.Rna is not null && !isAssociation) yield return OperatorErrors.RnaOfAssociationsOnly(claims.Kind).At("/rna");
        if (claims.AlsaceMoselleRegister is not null && !isAssociation)
            yield return OperatorErrors.RegisterOfAssociationsOnly(claims.Kind).At("/alsaceMoselleRegister");
        if (isAssociation && claims.Rna is null && claims.AlsaceMoselleRegister is null) yield return OperatorErrors.RnaRequired().At("/rna");
    }

    private static LegalNature? NatureOf(OperatorKind kind) => kind switch
    {
        OperatorKind.Association or OperatorKind.Foundation or OperatorKind.Company => LegalNature.Private,
        OperatorKind.Commune or OperatorKind.PublicBody => LegalNature.Public,
        _ => null,
    };
}

using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Who an organisation says it is.</summary>
/// <param name="Kind">What the organisation is.</param>
/// <param name="LegalName">Legal name, at most 300 characters.</param>
/// <param name="Siret">SIRET; blanks are ignored.</param>
/// <param name="LegalNature">Private or public law; required for a social landlord and for another kind of organisation, implied by the other kinds.</param>
/// <param name="Acronym">Acronym.</param>
/// <param name="Rna">Number in the national register of associations; required of an association unless it is registered in Alsace-Moselle.</param>
/// <param name="AlsaceMoselleRegister">Volume and folio in the register of a court of Alsace-Moselle.</param>
/// <param name="Address">Address of the head office.</param>
/// <param name="CommuneCode">INSEE code of the head office's commune.</param>
/// <param name="FoundedOn">Date of foundation.</param>
internal sealed record OperatorIdentityBody(
    OperatorKind Kind,
    string LegalName,
    string Siret,
    LegalNature? LegalNature = null,
    string? Acronym = null,
    string? Rna = null,
    string? AlsaceMoselleRegister = null,
    string? Address = null,
    string? CommuneCode = null,
    DateOnly? FoundedOn = null)
{
    public OperatorClaims ToClaims() => new(
        Kind, LegalNature, LegalName.Trim(), Said(Acronym), Siret, Said(Rna), Said(AlsaceMoselleRegister), Said(Address), Said(CommuneCode), FoundedOn);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class OperatorIdentityBodyValidator : AbstractValidator<OperatorIdentityBody>
{
    public OperatorIdentityBodyValidator()
    {
        RuleFor(body => body.Kind).IsInEnum();
        RuleFor(body => body.LegalNature).IsInEnum();
        RuleFor(body => body.LegalName).NotEmpty().IsLine(Operator.LegalNameLength);
        RuleFor(body => body.Siret).NotEmpty().IsLine(40);
        RuleFor(body => body.Acronym).IsLine(60);
        RuleFor(body => body.Rna).IsLine(20);
        RuleFor(body => body.AlsaceMoselleRegister).IsLine(100);
        RuleFor(body => body.Address).IsText(500);
        RuleFor(body => body.CommuneCode).IsLine(10);
    }
}

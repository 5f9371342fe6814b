using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

internal sealed class SaveActionValidator : AbstractValidator<SaveActionBody>
{
    private const int MostPeople = 10_000_000;
    private const string CommuneCode = @"^(\d{2}|2[AB])\d{3}$";

    public SaveActionValidator()
    {
        RuleFor(action => action.Title.Value).IsLine(250).OverridePropertyName("Title");
        RuleFor(action => action.Summary.Value).IsText(2_000).OverridePropertyName("Summary");
        RuleFor(action => action.Objectives.Value).IsText(5_000).OverridePropertyName("Objectives");
        RuleFor(action => action.Description.Value).IsText(20_000).OverridePropertyName("Description");
        RuleFor(action => action.Publics.Value).IsText(5_000).OverridePropertyName("Publics");
        RuleFor(action => action.Location.Value).IsText(500).OverridePropertyName("Location");
        RuleFor(action => action.Means.Value).IsText(5_000).OverridePropertyName("Means");
        RuleFor(action => action.EvaluationMethod.Value).IsText(5_000).OverridePropertyName("EvaluationMethod");
        RuleFor(action => action.Beneficiaries.Value).InclusiveBetween(0, MostPeople).OverridePropertyName("Beneficiaries");
        RuleFor(action => action.BeneficiariesInDistricts.Value).InclusiveBetween(0, MostPeople).OverridePropertyName("BeneficiariesInDistricts");
        RuleFor(action => action.Districts.Value!.Count).LessThanOrEqualTo(100).When(action => action.Districts.Value is not null).OverridePropertyName("Districts");
        RuleFor(action => action.Communes.Value!.Count).LessThanOrEqualTo(100).When(action => action.Communes.Value is not null).OverridePropertyName("Communes");
        RuleForEach(action => action.Communes.Value).NotNull().Matches(CommuneCode).WithErrorCode("applications.commune-code-shape").OverridePropertyName("Communes");
        RuleFor(action => action.Indicators.Value!.Count).LessThanOrEqualTo(30).When(action => action.Indicators.Value is not null).OverridePropertyName("Indicators");
        RuleForEach(action => action.Indicators.Value).NotEmpty().IsLine(250).OverridePropertyName("Indicators");
    }
}

using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Everything is bounded: anyone may ask.</summary>
internal sealed class CheckEligibilityValidator : AbstractValidator<CheckEligibility>
{
    private const int MostPeople = 10_000_000;
    private const int MostFiles = 1_000;
    private const int MostDistricts = 100;
    private const int MostDocuments = 50;

    public CheckEligibilityValidator()
    {
        RuleFor(query => query.Body.CallId).NotEmpty();
        RuleFor(query => query.Body.OperatorKind).IsInEnum();
        RuleFor(query => query.Body.Siret).IsLine(20);
        RuleFor(query => query.Body.FilesSubmitted).InclusiveBetween(0, MostFiles);
        RuleFor(query => query.Body.Beneficiaries).InclusiveBetween(0, MostPeople);
        RuleFor(query => query.Body.BeneficiariesInDistricts).InclusiveBetween(0, MostPeople);
        RuleFor(query => query.Body.Districts!.Count).LessThanOrEqualTo(MostDistricts).When(query => query.Body.Districts is not null)
            .OverridePropertyName("Body.Districts");
        RuleFor(query => query.Body.Documents!.Count).LessThanOrEqualTo(MostDocuments).When(query => query.Body.Documents is not null)
            .OverridePropertyName("Body.Documents");
        RuleForEach(query => query.Body.Documents).IsInEnum();
        RuleFor(query => query.Body.Requested).InclusiveBetween(0, BudgetShape.Maximum);
        RuleFor(query => query.Body.Budget!).ChildRules(budget =>
        {
            budget.RuleFor(sums => sums.Charges).InclusiveBetween(0, BudgetShape.Maximum);
            budget.RuleFor(sums => sums.Products).InclusiveBetween(0, BudgetShape.Maximum);
            budget.RuleFor(sums => sums.VoluntaryCharges).InclusiveBetween(0, BudgetShape.Maximum);
            budget.RuleFor(sums => sums.VoluntaryProducts).InclusiveBetween(0, BudgetShape.Maximum);
        }).When(query => query.Body.Budget is not null);
    }
}

using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

internal sealed class ContractTermsValidator : AbstractValidator<ContractTermsBody>
{
    public ContractTermsValidator()
    {
        RuleFor(terms => terms.Name).NotEmpty().IsLine(CityContract.NameLength);
        Few(terms => terms.Signatories, nameof(ContractTermsBody.Signatories));
        RuleForEach(terms => terms.Signatories).NotEmpty().IsLine(CityContract.NameLength);
        Few(terms => terms.Communes, nameof(ContractTermsBody.Communes));
        RuleForEach(terms => terms.Communes).Must(code => InseeCode.Read(code) is not null).WithErrorCode("territories.commune-code-not-valid");
        Few(terms => terms.Axes, nameof(ContractTermsBody.Axes));
        RuleForEach(terms => terms.Axes).NotEmpty().IsLine(CityContract.NameLength);
    }

    private void Few(Func<ContractTermsBody, IReadOnlyList<string>?> list, string name) =>
        RuleFor(terms => list(terms) == null ? 0 : list(terms)!.Count).LessThanOrEqualTo(CityContract.Items).OverridePropertyName(name);
}

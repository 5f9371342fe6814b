using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

internal sealed class ContractMoneyValidator : AbstractValidator<ContractMoney>
{
    public const int SourceLength = 500;

    public ContractMoneyValidator()
    {
        RuleFor(money => money.Funder).IsInEnum();
        RuleFor(money => money.Kind).IsInEnum();
        RuleFor(money => money.Name).IsLine(CityContract.NameLength);
        RuleFor(money => money.Source).IsText(SourceLength);
    }
}

internal sealed class ContractYearMoneyValidator : AbstractValidator<ContractYearMoney>
{
    public ContractYearMoneyValidator()
    {
        RuleFor(money => money.Funder).IsInEnum();
        RuleFor(money => money.Kind).IsInEnum();
        RuleFor(money => money.Name).IsLine(CityContract.NameLength);
        RuleFor(money => money.Source).IsText(ContractMoneyValidator.SourceLength);
    }
}

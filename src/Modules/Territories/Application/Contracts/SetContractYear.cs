using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Replaces the money of one year of a contract.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Body">The money of that year, whole.</param>
[Requires(TerritoriesPermissions.Manage)]
internal sealed record SetContractYear(Guid ContractId, int Year, ContractYearBody Body) : ICommand;

/// <summary>The money of a year.</summary>
/// <param name="Amounts">By funder and kind; what is left out is removed.</param>
internal sealed record ContractYearBody(IReadOnlyList<ContractYearMoney> Amounts);

/// <summary>Money of one funder in the year.</summary>
/// <param name="Funder">Who gives it.</param>
/// <param name="Kind">Set aside for the contract, or of ordinary policies.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Name">Name of the funder, where its kind does not say enough; needed for <c>Other</c>.</param>
/// <param name="Source">Where the figure comes from.</param>
internal sealed record ContractYearMoney(ContractFunder Funder, ContractMoneyKind Kind, decimal Amount, string? Name = null, string? Source = null)
{
    public ContractMoney In(int year) => new(year, Funder, Kind, Amount, Name, Source);
}

internal sealed class SetContractYearValidator : AbstractValidator<SetContractYear>
{
    public SetContractYearValidator()
    {
        RuleFor(command => command.Body.Amounts.Count).LessThanOrEqualTo(CityContract.Items).OverridePropertyName("Body.Amounts");
        RuleForEach(command => command.Body.Amounts).NotNull().SetValidator(new ContractYearMoneyValidator());
    }
}

internal sealed class SetContractYearHandler(ICityContractRepository contracts) : ICommandHandler<SetContractYear>
{
    public async Task<Result> Handle(SetContractYear command, CancellationToken cancellationToken)
    {
        if (await contracts.FindAsync(new ContractId(command.ContractId), cancellationToken) is not { } contract) return ContractErrors.NotFound(command.ContractId);
        var amounts = ContractMoney.Read([.. command.Body.Amounts.Select(money => money.In(command.Year))]);
        return amounts.IsSuccess ? contract.SetYear(command.Year, amounts.Value) : amounts;
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Adds a contract that exists to show the platform only; where the same one is there already, nothing happens.</summary>
[Requires(TerritoriesPermissions.Manage)]
internal sealed record SeedDemonstrationContract(ContractTerms Terms, IReadOnlyList<ContractMoney> Amounts) : ICommand;

internal sealed class SeedDemonstrationContractValidator : AbstractValidator<SeedDemonstrationContract>
{
    public SeedDemonstrationContractValidator() => RuleForEach(command => command.Amounts).SetValidator(new ContractMoneyValidator());
}

internal sealed class SeedDemonstrationContractHandler(
    ICityContractRepository contracts, IContractRegisters registers, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<SeedDemonstrationContract>
{
    public async Task<Result> Handle(SeedDemonstrationContract command, CancellationToken cancellationToken)
    {
        var register = await registers.OnlyAsync(cancellationToken);
        if (register.Periods.Contains(command.Terms.Period)) return Result.Success;
        var amounts = ContractMoney.Read(command.Amounts);
        if (!amounts.IsSuccess) return amounts;
        var contract = CityContract.Demonstration(new ContractId(ids.Next()), command.Terms, amounts.Value, authority.Today(clock));
        if (!contract.IsSuccess) return contract;
        contracts.Add(contract.Value);
        return register.Enter(command.Terms.Period);
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Registers a city contract that was signed; on no day are two in force.</summary>
[Requires(TerritoriesPermissions.Manage)]
internal sealed record SignCityContract(CityContractBody Body) : ICommand<SignedContract>;

/// <summary>A contract that was registered.</summary>
/// <param name="Id">The contract.</param>
internal sealed record SignedContract(Guid Id);

internal sealed class SignCityContractValidator : AbstractValidator<SignCityContract>
{
    public SignCityContractValidator()
    {
        RuleFor(command => command.Body.Code).Must(code => ContractCode.Read(code) is not null).WithErrorCode("territories.contract-code-not-valid");
        RuleFor(command => command.Body.Name).NotEmpty().IsLine(CityContract.NameLength);
        Few(command => command.Body.Signatories, "Body.Signatories");
        RuleForEach(command => command.Body.Signatories).NotEmpty().IsLine(CityContract.NameLength);
        Few(command => command.Body.Communes, "Body.Communes");
        RuleForEach(command => command.Body.Communes).Must(code => InseeCode.Read(code) is not null).WithErrorCode("territories.commune-code-not-valid");
        Few(command => command.Body.Axes, "Body.Axes");
        RuleForEach(command => command.Body.Axes).NotEmpty().IsLine(CityContract.NameLength);
        Few(command => command.Body.Amounts, "Body.Amounts");
        RuleForEach(command => command.Body.Amounts).NotNull().SetValidator(new ContractMoneyValidator());
    }

    private void Few<TItem>(Func<SignCityContract, IReadOnlyList<TItem>?> list, string name) =>
        RuleFor(command => list(command) == null ? 0 : list(command)!.Count).LessThanOrEqualTo(CityContract.Items).OverridePropertyName(name);
}

internal sealed class SignCityContractHandler(
    ICityContractRepository contracts, IContractRegisters registers, ICommuneRepository communes, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<SignCityContract, SignedContract>
{
    public async Task<Result<SignedContract>> Handle(SignCityContract command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var amounts = ContractMoney.Read(body.Amounts);
        if (!amounts.IsSuccess) return Result<SignedContract>.Refused(amounts.Errors);
        var terms = new ContractTerms(
            body.Name.Trim(),
            new ContractPeriod(body.ValidFrom, body.ValidTo),
            body.SignedOn,
            [.. body.Signatories.Select(name => name.Trim())],
            [.. body.Communes.Select(code => InseeCode.Read(code)!.Value)],
            [.. (body.Axes ?? []).Select(axis => axis.Trim())]);
        var contract = CityContract.Official(new ContractId(ids.Next()), ContractCode.Read(body.Code)!.Value, terms, amounts.Value, authority.Today(clock));
        var known = await communes.CodesAsync(cancellationToken);
        List<Error> errors =
            [.. contract.Errors, .. terms.Communes.Index().Where(commune => !known.Contains(commune.Item)).Select(commune => ContractErrors.CommuneUnknown(commune.Index, commune.Item.Value))];
        if (errors.Count > 0) return Result<SignedContract>.Refused(errors);
        var entered = (await registers.OnlyAsync(cancellationToken)).Enter(terms.Period);
        if (!entered.IsSuccess) return Result<SignedContract>.Refused(entered.Errors);
        contracts.Add(contract.Value);
        return new SignedContract(contract.Value.Id.Value);
    }
}

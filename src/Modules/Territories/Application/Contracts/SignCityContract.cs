using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
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
        RuleFor(command => command.Body.ToTerms()).SetValidator(new ContractTermsValidator()).OverridePropertyName("Body");
        RuleFor(command => command.Body.Amounts == null ? 0 : command.Body.Amounts.Count).LessThanOrEqualTo(CityContract.Items).OverridePropertyName("Body.Amounts");
        RuleForEach(command => command.Body.Amounts).NotNull().SetValidator(new ContractMoneyValidator());
    }
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
        var terms = body.ToTerms().Read();
        var contract = CityContract.Official(new ContractId(ids.Next()), ContractCode.Read(body.Code)!.Value, terms, amounts.Value, authority.Today(clock));
        List<Error> errors = [.. contract.Errors, .. terms.UnknownCommunes(await communes.CodesAsync(cancellationToken))];
        if (errors.Count > 0) return Result<SignedContract>.Refused(errors);
        var entered = (await registers.OnlyAsync(cancellationToken)).Enter(terms.Period);
        if (!entered.IsSuccess) return Result<SignedContract>.Refused(entered.Errors);
        contracts.Add(contract.Value);
        return new SignedContract(contract.Value.Id.Value);
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Puts right what was registered wrongly of a city contract, or takes over an amendment; its code and its money stay.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Body">What holds from now on, whole.</param>
[Requires(TerritoriesPermissions.Manage)]
internal sealed record CorrectCityContract(Guid ContractId, ContractTermsBody Body) : ICommand;

internal sealed class CorrectCityContractValidator : AbstractValidator<CorrectCityContract>
{
    public CorrectCityContractValidator() => RuleFor(command => command.Body).SetValidator(new ContractTermsValidator());
}

internal sealed class CorrectCityContractHandler(
    ICityContractRepository contracts, IContractRegisters registers, ICommuneRepository communes, IAuthority authority, TimeProvider clock)
    : ICommandHandler<CorrectCityContract>
{
    public async Task<Result> Handle(CorrectCityContract command, CancellationToken cancellationToken)
    {
        if (await contracts.FindAsync(new ContractId(command.ContractId), cancellationToken) is not { } contract) return ContractErrors.NotFound(command.ContractId);
        var (before, terms) = (contract.Period, command.Body.Read());
        List<Error> errors = [.. contract.Correct(terms, authority.Today(clock)).Errors, .. terms.UnknownCommunes(await communes.CodesAsync(cancellationToken))];
        return errors.Count > 0 ? Result.Refused(errors) : (await registers.OnlyAsync(cancellationToken)).Move(before, terms.Period);
    }
}

using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>The register of contracts.</summary>
internal interface IContractRegisters
{
    /// <summary>The one there is, begun with the first contract.</summary>
    Task<ContractRegister> OnlyAsync(CancellationToken cancellationToken);
}

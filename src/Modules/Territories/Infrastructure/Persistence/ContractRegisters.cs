using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class ContractRegisters(TerritoriesDbContext context) : IContractRegisters
{
    public async Task<ContractRegister> OnlyAsync(CancellationToken cancellationToken) =>
        await context.ContractRegisters.FindAsync([ContractRegister.Only], cancellationToken) ?? context.ContractRegisters.Add(ContractRegister.Empty()).Entity;
}

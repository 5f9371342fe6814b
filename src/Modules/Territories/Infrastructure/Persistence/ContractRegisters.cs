using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class ContractRegisters(TerritoriesDbContext context) : IContractRegisters
{
    private static readonly PreparedQuery<TerritoriesDbContext, int, ContractRegister> ByNumber =
        new((context, number) => context.ContractRegisters.SingleOrDefault(register => register.Number == number));

    public async Task<ContractRegister> OnlyAsync(CancellationToken cancellationToken) =>
        await ByNumber.RunAsync(context, ContractRegister.Only) ?? context.ContractRegisters.Add(ContractRegister.Empty()).Entity;
}

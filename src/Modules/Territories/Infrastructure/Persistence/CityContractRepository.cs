using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class CityContractRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<CityContract, ContractId>(context, request), ICityContractRepository;

using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>The city contracts.</summary>
internal interface ICityContractRepository : IRepository<CityContract, ContractId>;

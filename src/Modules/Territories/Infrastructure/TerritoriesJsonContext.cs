using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Infrastructure;

[JsonSerializable(typeof(Page<CommuneSummary>))]
[JsonSerializable(typeof(Page<DistrictSummary>))]
[JsonSerializable(typeof(Page<GenerationResponse>))]
[JsonSerializable(typeof(CloseGenerationBody))]
[JsonSerializable(typeof(Page<CityContractSummary>))]
[JsonSerializable(typeof(CityContractResponse))]
[JsonSerializable(typeof(CityContractBody))]
[JsonSerializable(typeof(ContractTermsBody))]
[JsonSerializable(typeof(SignedContract))]
[JsonSerializable(typeof(ContractYearBody))]
[JsonSerializable(typeof(TerritoryStatistics))]
[JsonSerializable(typeof(TerritoryPresentation))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(DistrictGeneration?))]
internal sealed partial class TerritoriesJsonContext : JsonSerializerContext;

using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class InseeCodeConverter() : ValueConverter<InseeCode, string>(code => code.Value, value => InseeCode.Stored(value));

internal sealed class SirenConverter() : ValueConverter<Siren, string>(siren => siren.Value, value => Siren.Stored(value));

internal sealed class DistrictCodeConverter() : ValueConverter<DistrictCode, string>(code => code.Value, value => DistrictCode.Stored(value));

internal sealed class ContractCodeConverter() : ValueConverter<ContractCode, string>(code => code.Value, value => ContractCode.Stored(value));

using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>Stores euros as integer cents on SQLite, which keeps decimals as text.</summary>
internal sealed class MoneyToCentsConverter() : ValueConverter<Money, long>(money => (long)(money.Amount * 100), cents => Money.FromTrusted(cents / 100m));

/// <summary>Stores euros as <c>decimal(18,2)</c> on SQL Server.</summary>
internal sealed class MoneyToDecimalConverter() : ValueConverter<Money, decimal>(money => money.Amount, amount => Money.FromTrusted(amount));

/// <summary>Stores a decimal of two places as integer hundredths on SQLite.</summary>
internal sealed class DecimalToHundredthsConverter() : ValueConverter<decimal, long>(value => (long)(value * 100), hundredths => hundredths / 100m);

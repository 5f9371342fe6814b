using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>Stores an instant as UTC ticks on SQLite, which cannot compare <see cref="DateTimeOffset"/>.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>Stores a typed identifier as its UUID.</summary>
/// <typeparam name="TId">The identifier.</typeparam>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => FromValue(value))
    where TId : struct, ITypedId<TId>
{
    private static TId FromValue(Guid value) => TId.From(value);
}

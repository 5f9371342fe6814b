namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>An identifier that cannot be mistaken for another aggregate's; a UUIDv7 outside its module.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The UUID as contracts and HTTP carry it.</summary>
    Guid Value { get; }

    /// <summary>Wraps a UUID.</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>The typed identifier.</returns>
    static abstract TSelf From(Guid value);
}

namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>The one source of identifiers.</summary>
public interface IIdGenerator
{
    /// <summary>Makes a UUIDv7 (RFC 9562) whose time part is the present instant.</summary>
    /// <returns>A new identifier.</returns>
    Guid Next();
}

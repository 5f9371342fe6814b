namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>AutoMapper</c>.</summary>
public sealed record AutoMapperOptions
{
    /// <summary>Key of a commercial licence, where the operator needs one.</summary>
    public string? LicenseKey { get; init; }
}

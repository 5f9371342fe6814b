namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>A response that shows one aggregate; its version becomes the <c>ETag</c>.</summary>
public interface IVersioned
{
    /// <summary>Version of the aggregate shown; sent back as <c>If-Match</c> with the next change.</summary>
    long Version { get; }
}

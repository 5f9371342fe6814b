namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>An <see cref="Optional{T}"/> of any type.</summary>
public interface IOptional
{
    /// <summary>Whether the member was in the body.</summary>
    bool IsPresent { get; }
}

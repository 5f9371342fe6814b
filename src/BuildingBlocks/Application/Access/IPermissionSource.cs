namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>The permissions of one module; found by convention.</summary>
public interface IPermissionSource
{
    /// <summary>Each permission of the module, once.</summary>
    IReadOnlyList<PermissionGrant> Grants { get; }
}

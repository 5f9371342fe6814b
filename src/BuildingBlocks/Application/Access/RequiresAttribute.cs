namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Names the permission that a request needs; checked in the pipeline.</summary>
/// <param name="permission">A permission that some <see cref="IPermissionSource"/> declares.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    /// <summary>The permission.</summary>
    public string Permission => permission;
}

namespace AmiPlatform.BuildingBlocks.Application.Scheduling;

/// <summary>The stable name under which a scheduled act is stored.</summary>
/// <param name="name">Such as <c>calls.open-call</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;
}

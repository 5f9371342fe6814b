namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>The stable name under which a consumer's progress is kept; a renamed class keeps it.</summary>
/// <param name="name">Such as <c>applications.when-a-call-is-published</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConsumerAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;
}

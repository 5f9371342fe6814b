namespace AmiPlatform.BuildingBlocks.Application.Messaging;

/// <summary>The stable name under which an integration event is stored and published.</summary>
/// <param name="name">Such as <c>ami.calls.call-published.v1</c>; never reused for another shape.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;
}

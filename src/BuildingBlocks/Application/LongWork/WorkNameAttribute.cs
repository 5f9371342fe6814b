namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>The stable name of a kind of long work, which its operations show; it is stored, so it is never changed.</summary>
/// <param name="name">Module and kind, such as <c>territories.import-communes</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorkNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;
}

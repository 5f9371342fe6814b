namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>Names the template of a document.</summary>
/// <param name="name">Such as <c>applications.receipt</c>; the files are named after it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DocumentTemplateAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;
}

namespace AmiPlatform.BuildingBlocks.Application.Mail;

/// <summary>Names the template of a mail.</summary>
/// <param name="name">Such as <c>operators.invitation</c>; the files are named after it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MailTemplateAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>Whether its reader may do without it.</summary>
    public MailKind Kind { get; init; }
}

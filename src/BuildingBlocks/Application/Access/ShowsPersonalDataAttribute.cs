namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Says that a query shows what is known of people: each time that staff read it, the audit notes it.</summary>
/// <param name="subject">Property of the query that says whose or which data is read, such as <c>MeetingId</c>; nothing for a list of all.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShowsPersonalDataAttribute(string? subject = null) : Attribute
{
    /// <summary>Property of the query that says whose or which data is read.</summary>
    public string? Subject => subject;
}

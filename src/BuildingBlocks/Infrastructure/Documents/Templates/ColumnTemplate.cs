namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">What stands in its cells; empty where people write into it.</param>
internal sealed record ColumnTemplate(string Title, string Text);

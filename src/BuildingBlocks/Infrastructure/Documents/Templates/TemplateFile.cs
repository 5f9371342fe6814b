namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>The file of a template.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Blocks">What it says, in reading order.</param>
internal sealed record TemplateFile(string Title, IReadOnlyList<TemplateBlock> Blocks);

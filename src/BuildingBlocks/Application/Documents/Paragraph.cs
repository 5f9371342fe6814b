namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text; lines are broken where they fit.</param>
public sealed record Paragraph(string Text) : DocumentBlock;

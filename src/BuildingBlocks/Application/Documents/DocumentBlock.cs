namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>A part of a document.</summary>
public abstract record DocumentBlock;

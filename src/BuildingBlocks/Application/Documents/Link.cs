namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>Words that lead to an address, for those who read on a screen; it may be longer than a <see cref="LinkCode"/> can be.</summary>
/// <param name="Address">The address.</param>
/// <param name="Text">What is found there.</param>
public sealed record Link(Uri Address, string Text) : DocumentBlock;

namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>An address that a telephone reads from paper (QR code, ISO/IEC 18004), with what it is good for.</summary>
/// <param name="Address">The address; short, so that the code is read from paper too: 300 characters at most.</param>
/// <param name="Caption">What is found there.</param>
public sealed record LinkCode(Uri Address, string Caption) : DocumentBlock;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>Of what a submission froze, how the rules answered.</summary>
internal sealed record SealedTrace(IReadOnlyList<SealedRule> Eligibility);

namespace AmiPlatform.BuildingBlocks.Domain.Signatories;

/// <summary>What a signatory may sign for the authority.</summary>
public enum SignedMatter
{
    /// <summary>Letters: invitations, answers to questions.</summary>
    Letters,

    /// <summary>What operators are asked to complete.</summary>
    CompletionRequests,

    /// <summary>Notices of what was decided.</summary>
    Decisions,

    /// <summary>Agreements with operators.</summary>
    Agreements,
}

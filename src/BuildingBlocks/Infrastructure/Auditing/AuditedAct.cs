namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>What the audit trail says of an act.</summary>
/// <param name="Module">Lower-case name of the module, or of the building block.</param>
/// <param name="Action">Name of the command.</param>
/// <param name="Subject">What it was done to, such as <c>Call:…</c>.</param>
public sealed record AuditedAct(string Module, string Action, string? Subject)
{
    /// <summary>Who did it, where that is not the caller: whoever signs in is nobody yet.</summary>
    public (Guid Id, string Name)? Actor { get; init; }

    /// <summary>Operator on whose behalf it was done.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>Code of the refusal, where it was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>Changed rows as JSON, fields before and after.</summary>
    public string? Changes { get; init; }
}

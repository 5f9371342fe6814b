using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Something of a former file that a new draft does not take over, and why.</summary>
internal sealed record LeftBehind(string Pointer, LeftReason Reason, Phrase Why)
{
    public static LeftBehind Date(string pointer) => new(pointer, LeftReason.DatesOfTheFormerCall, Phrase.Of("applications.left.dates"));

    public static LeftBehind District(int index, string? name) =>
        new($"/action/districts/{index}", LeftReason.DistrictNotInForce, Phrase.Of("applications.left.district", ("district", name)));

    public static LeftBehind Commune(int index, string code) =>
        new($"/action/communes/{index}", LeftReason.CommuneNotKnown, Phrase.Of("applications.left.commune", ("code", code)));

    public static LeftBehind Funder(string pointer, string? name) =>
        new(pointer, LeftReason.FunderNotOfTheCall, Phrase.Of("applications.left.funder", ("funder", name)));

    public static LeftBehind Document(int index, string name) =>
        new($"/documents/{index}", LeftReason.DocumentOfTheFormerFile, Phrase.Of("applications.left.document", ("document", name)));

    public static LeftBehind Declarations() => new("/declarations", LeftReason.CertifiedForTheFormerFile, Phrase.Of("applications.left.declarations"));

    public static LeftBehind Receipt() => new("/trackingNumber", LeftReason.GivenToTheFormerFile, Phrase.Of("applications.left.receipt"));

    public static LeftBehind Decision() => new("/reason", LeftReason.SaidOfTheFormerFile, Phrase.Of("applications.left.decision"));

    public static LeftBehind Completion() => new("/completion", LeftReason.SaidOfTheFormerFile, Phrase.Of("applications.left.completion"));
}

internal enum LeftReason
{
    /// <summary>The calendar of the new call is another.</summary>
    DatesOfTheFormerCall,

    /// <summary>The priority district is no longer in force.</summary>
    DistrictNotInForce,

    /// <summary>The platform knows no such commune any more.</summary>
    CommuneNotKnown,

    /// <summary>The funder has no envelope in the new call.</summary>
    FunderNotOfTheCall,

    /// <summary>A document is dated: the new file gets those of its own time.</summary>
    DocumentOfTheFormerFile,

    /// <summary>A representative certified the former file, not this one.</summary>
    CertifiedForTheFormerFile,

    /// <summary>Number and receipt prove one submission.</summary>
    GivenToTheFormerFile,

    /// <summary>What agents said concerns the former file.</summary>
    SaidOfTheFormerFile,
}

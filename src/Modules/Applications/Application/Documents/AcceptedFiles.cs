using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.Applications.Application.Documents;

/// <summary>The kinds of file that each kind of document may be.</summary>
internal static class AcceptedFiles
{
    // A scan, a photograph or what an office program has printed.
    private static readonly FileKind[] Papers = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png];
    private static readonly FileKind[] All = Enum.GetValues<FileKind>();

    /// <summary>What is signed, certified or issued by somebody else is a paper; what the operator has written itself may be an office document as well.</summary>
    public static IReadOnlyCollection<FileKind> Of(DocumentKind kind) => kind switch
    {
        DocumentKind.OfficersList or DocumentKind.ActivityReport or DocumentKind.OperatorBudget or DocumentKind.PreviousReport or DocumentKind.Other => All,
        _ => Papers,
    };
}

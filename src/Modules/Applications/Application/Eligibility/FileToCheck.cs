using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>A file as the rules see it.</summary>
internal sealed record FileToCheck(DossierId Id, Guid CallId, DossierContent Content)
{
    public static FileToCheck Of(Dossier dossier) => new(dossier.Id, dossier.CallId, dossier.Content);
}

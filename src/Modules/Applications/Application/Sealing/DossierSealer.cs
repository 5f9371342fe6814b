using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Submissions;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>Freezes a submitted file and signs its receipt.</summary>
internal interface IDossierSealer
{
    /// <param name="dossier">The file.</param>
    /// <param name="prepared">What was looked at.</param>
    /// <param name="kept">Answers of an earlier seal that stand: what they are about could not be changed since.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<Result<Submission>> SealAsync(Dossier dossier, PreparedSubmission prepared, IReadOnlyList<SealedRule> kept, CancellationToken cancellationToken);
}

internal sealed class DossierSealer(IKnownTerritory territory, IReceiptSigner signer, IAuthority authority, IWording wording, IIdGenerator ids) : IDossierSealer
{
    public async Task<Result<Submission>> SealAsync(
        Dossier dossier, PreparedSubmission prepared, IReadOnlyList<SealedRule> kept, CancellationToken cancellationToken)
    {
        var (submission, call, applicant, _) = prepared;
        var submittedAt = submission.Now;
        var totals = dossier.Content.Budget.Totals();
        var content = Canonical(dossier.Content.Documents, JsonSerializer.SerializeToElement(
            new SealedDossier(
                dossier.Id.Value,
                new SealedCall(call.Id, dossier.CallVersion, call.Reference, call.Title),
                new SealedOperator(
                    applicant.Id, applicant.Kind, applicant.LegalName, applicant.Siret, applicant.CommuneCode, applicant.CommitmentVersion, applicant.CommitmentSignedAt),
                dossier.Content.Action,
                dossier.Content.RequestedAmounts,
                new SealedBudget(dossier.Content.Budget.Lines, totals.Charges, totals.Products, totals.VoluntaryProducts),
                dossier.Declarations,
                [.. dossier.Content.Documents.Select(SealedDocument.Of)],
                [.. submission.Trace.Select(rule => kept.FirstOrDefault(earlier => earlier.IsOf(rule)) ?? SealedRule.Of(rule, wording))],
                await TerritoryAsync(dossier.Content.Action, authority.DateOf(submittedAt), cancellationToken),
                dossier.PaperDeposit is { } paper ? new SealedPaper(paper.ReceivedAt, paper.PostmarkedOn) : null),
            SealingJsonContext.Default.SealedDossier));

        var payload = new ReceiptPayload(dossier.Id.Value, dossier.TrackingNumber!, submittedAt, dossier.CallVersion, content.Hash, content.FileHashes);
        var signed = CanonicalJson.Write(JsonSerializer.SerializeToElement(payload, SealingJsonContext.Default.ReceiptPayload));
        return await signer.SignAsync(Encoding.UTF8.GetBytes(signed), cancellationToken) is { } receipt
            ? Submission.Seal(new SubmissionId(ids.Next()), dossier, submittedAt, content, receipt)
            : Error.Of(ErrorKind.Unavailable, "applications.receipt-key-not-ready", ("retryAfter", 1));
    }

    private static SealedContent Canonical(IReadOnlyList<DossierDocument> documents, JsonElement content)
    {
        var canonical = CanonicalJson.Write(content);
        return new SealedContent(canonical, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), [.. documents.Select(document => document.Sha256)]);
    }

    private async Task<SealedTerritory> TerritoryAsync(ActionDescription action, DateOnly asOf, CancellationToken cancellationToken)
    {
        var districts = action.Districts.Count == 0 ? [] : await territory.DistrictsAsync(action.Districts, cancellationToken);
        var communes = action.Communes.Count == 0 ? [] : await territory.CommunesAsync(action.Communes, cancellationToken);
        var known = communes.OrderByDescending(commune => commune.ImportedAt).DistinctBy(commune => commune.Code).ToDictionary(commune => commune.Code);
        return new SealedTerritory(
            asOf,
            [
                .. districts.OrderBy(district => district.Id).Select(district => new SealedDistrict(
                    district.Id, district.Code, district.Name, district.Generation, district.CommuneCodes, district.Population, district.IsInForceOn(asOf))),
            ],
            [.. action.Communes.Order(StringComparer.Ordinal).Select(code => new SealedCommune(code, known.GetValueOrDefault(code)?.Name, known.GetValueOrDefault(code)?.Population))]);
    }
}

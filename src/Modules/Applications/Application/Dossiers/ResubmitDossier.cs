using System.Text.Json;
using AmiPlatform.Applications.Application.Documents;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Application.Submissions;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Submits a completed file again, after the deadline of the call as well: it is sealed anew, its new receipt replaces the one before, and it goes back to
/// where the completion request found it.
/// </summary>
[Requires(ApplicationsPermissions.Submit)]
internal sealed record ResubmitDossier(Guid DossierId, SubmitDossierBody Body) : ICommand<ReceiptResponse>;

internal sealed class ResubmitDossierValidator : AbstractValidator<ResubmitDossier>
{
    public ResubmitDossierValidator() => RuleFor(command => command.Body).SetValidator(new SubmitDossierBodyValidator());
}

internal sealed class ResubmitDossierHandler(
    IAddressedDossiers dossiers, ISubmissionCases cases, IDocumentChecks documents, ISubmissions submissions, IDossierSealer sealer, TimeProvider clock)
    : ICommandHandler<ResubmitDossier, ReceiptResponse>
{
    public async Task<Result<ReceiptResponse>> Handle(ResubmitDossier command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.SubmitRefusal(dossier), cancellationToken);
        if (!found.IsSuccess) return Result<ReceiptResponse>.Refused(found.Errors);
        var dossier = found.Value;
        var prepared = await cases.PrepareAsync(dossier, command.Body.Declarations, clock.GetUtcNow(), cancellationToken);
        if (!prepared.IsSuccess) return Result<ReceiptResponse>.Refused(prepared.Errors);
        var completion = dossier.OpenCompletion;
        var resubmitted = dossier.Resubmit(prepared.Value.Submission);
        if (!resubmitted.IsSuccess) return Result<ReceiptResponse>.Refused(resubmitted.Errors);

        if (await documents.RefusalsAsync(dossier, cancellationToken) is { Count: > 0 } unfit) return Result<ReceiptResponse>.Refused(unfit);
        var kept = await submissions.LastSealedAsync(dossier.Id, cancellationToken) is { } earlier
            ? JsonSerializer.Deserialize(earlier.Content, SealingJsonContext.Default.SealedTrace)!.Eligibility.Where(rule => !completion!.Opens(rule.Pointer)).ToList()
            : [];
        var sealedFile = await sealer.SealAsync(dossier, prepared.Value, kept, cancellationToken);
        if (!sealedFile.IsSuccess) return Result<ReceiptResponse>.Refused(sealedFile.Errors);
        submissions.Add(sealedFile.Value);
        return ReceiptResponse.Of(sealedFile.Value);
    }
}

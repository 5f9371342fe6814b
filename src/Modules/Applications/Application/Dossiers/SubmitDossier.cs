using AmiPlatform.Applications.Application.Documents;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Application.Submissions;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Submits a file: one act by a Representative, or the holder of a delegation of signature in force, which freezes the content, numbers the file and gives its
/// receipt. Repeated on a submitted file, it gives the same receipt, with or without a key and whatever version is sent.
/// </summary>
[Requires(ApplicationsPermissions.Submit)]
internal sealed record SubmitDossier(Guid DossierId, SubmitDossierBody Body) : ICommand<ReceiptResponse>;

/// <param name="Declarations">What the representative certifies on honour; all of them are needed.</param>
internal sealed record SubmitDossierBody(IReadOnlyList<Declaration> Declarations);

internal sealed class SubmitDossierValidator : AbstractValidator<SubmitDossier>
{
    public SubmitDossierValidator() => RuleFor(command => command.Body).SetValidator(new SubmitDossierBodyValidator());
}

internal sealed class SubmitDossierBodyValidator : AbstractValidator<SubmitDossierBody>
{
    public SubmitDossierBodyValidator()
    {
        RuleFor(body => body.Declarations).NotNull();
        RuleForEach(body => body.Declarations).IsInEnum();
        RuleFor(body => body.Declarations.Count).LessThanOrEqualTo(20).When(body => body.Declarations is not null).OverridePropertyName("Declarations");
    }
}

internal sealed class SubmitDossierHandler(
    IDossierRepository dossiers,
    ISubmissions submissions,
    ISubmissionCases cases,
    ISigningAccess signing,
    IDocumentChecks documents,
    IDossierSealer sealer,
    IAuthority authority,
    RequestContext request,
    TimeProvider clock) : ICommandHandler<SubmitDossier, ReceiptResponse>
{
    public async Task<Result<ReceiptResponse>> Handle(SubmitDossier command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } dossier)
            return DossierErrors.NotFound(command.DossierId);
        var access = await signing.OfAsync(dossier.OperatorId, dossier.CallId, dossier.Content, cancellationToken);
        if (access.SubmitRefusal(dossier) is { } refusal) return refusal;
        if (dossier.State.HasLeftTheOperator() && await submissions.LastReceiptAsync(dossier.Id, cancellationToken) is { } given) return given;
        if (request.VersionMissing) return DossierErrors.VersionMissing();
        return await SubmitAsync(dossier, command.Body.Declarations, cancellationToken);
    }

    private async Task<Result<ReceiptResponse>> SubmitAsync(Dossier dossier, IReadOnlyList<Declaration> declared, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var prepared = await cases.PrepareAsync(dossier, declared, now, cancellationToken);
        if (!prepared.IsSuccess) return Result<ReceiptResponse>.Refused(prepared.Errors);
        var submission = prepared.Value.Submission;
        dossier.Under(submission.Facts());
        // Closing the call expires its drafts: who comes a second late is told the deadline, not that "another change came first".
        if (request.ExpectedVersion is { } version && version != dossier.Version && !submission.ComesTooLate) return DossierErrors.VersionChanged();
        var numbers = await submissions.NumbersOfAsync(authority.DateOf(now).Year, cancellationToken);
        var submitted = dossier.Submit(submission, numbers);
        if (!submitted.IsSuccess) return Result<ReceiptResponse>.Refused(submitted.Errors);

        if (await documents.RefusalsAsync(dossier, cancellationToken) is { Count: > 0 } unfit) return Result<ReceiptResponse>.Refused(unfit);
        prepared.Value.Turns?.Take();
        var sealedFile = await sealer.SealAsync(dossier, prepared.Value, [], cancellationToken);
        if (!sealedFile.IsSuccess) return Result<ReceiptResponse>.Refused(sealedFile.Errors);
        submissions.Add(sealedFile.Value);
        return ReceiptResponse.Of(sealedFile.Value);
    }
}

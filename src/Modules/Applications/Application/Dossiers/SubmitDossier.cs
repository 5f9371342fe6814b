using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Submits a file: one act by a Representative, which freezes the content, numbers the file and gives its receipt. Repeated on a submitted file, it gives
/// the same receipt, with or without a key and whatever version is sent.
/// </summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record SubmitDossier(Guid DossierId, SubmitDossierBody Body) : ICommand<ReceiptResponse>;

/// <param name="Declarations">What the representative certifies on honour; all of them are needed.</param>
internal sealed record SubmitDossierBody(IReadOnlyList<Declaration> Declarations);

internal sealed class SubmitDossierValidator : AbstractValidator<SubmitDossier>
{
    public SubmitDossierValidator()
    {
        RuleFor(command => command.Body.Declarations).NotNull();
        RuleForEach(command => command.Body.Declarations).IsInEnum();
        RuleFor(command => command.Body.Declarations.Count).LessThanOrEqualTo(20).When(command => command.Body.Declarations is not null)
            .OverridePropertyName("Body.Declarations");
    }
}

internal sealed class SubmitDossierHandler(
    IDossierRepository dossiers,
    ISubmissions submissions,
    IKnownCalls calls,
    IKnownOperators operators,
    IEligibilityFactsReader facts,
    IEligibilityRules rules,
    IDossierSealer sealer,
    IAuthority authority,
    ICaller caller,
    RequestContext request,
    TimeProvider clock) : ICommandHandler<SubmitDossier, ReceiptResponse>
{
    public async Task<Result<ReceiptResponse>> Handle(SubmitDossier command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } dossier)
            return DossierErrors.NotFound(command.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, dossier.OperatorId, cancellationToken);
        if (access.SubmitRefusal(dossier) is { } refusal) return refusal;
        if (dossier.State.HasLeftTheOperator() && await submissions.LastReceiptAsync(dossier.Id, cancellationToken) is { } given) return given;
        if (request.VersionMissing) return DossierErrors.VersionMissing();
        return await SubmitAsync(dossier, command.Body.Declarations, cancellationToken);
    }

    private async Task<Result<ReceiptResponse>> SubmitAsync(Dossier dossier, IReadOnlyList<Declaration> declared, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(dossier.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(dossier.CallId, "/callId");
        if (await operators.FindAsync(dossier.OperatorId, cancellationToken) is not { IsRegistered: true } applicant)
            return ReferenceErrors.NotKnownYet(dossier.OperatorId, "/operatorId");

        var now = clock.GetUtcNow();
        var published = call.Published;
        // Before the version: closing the call expires its drafts, and who comes a second late is told the deadline, not that "another change came first".
        if (now > published.SubmissionDeadline) return DossierErrors.DeadlinePassed(published.SubmissionDeadline, now);
        if (request.ExpectedVersion is { } version && version != dossier.Version) return DossierErrors.VersionChanged();
        var trace = rules.Trace(published.Rules, await facts.ReadAsync(published, FileToCheck.Of(dossier), applicant, cancellationToken));
        var submission = new SubmissionCase(
            now, published.SubmissionOpens, published.SubmissionDeadline, published.Version, declared, trace, FunderRequests.Of(published, dossier.Content),
            caller.UserId!.Value);
        var numbers = await submissions.NumbersOfAsync(authority.DateOf(now).Year, cancellationToken);
        var submitted = dossier.Submit(submission, numbers);
        if (!submitted.IsSuccess) return Result<ReceiptResponse>.Refused(submitted.Errors);

        var sealedFile = await sealer.SealAsync(dossier, call, applicant, trace, cancellationToken);
        if (!sealedFile.IsSuccess) return Result<ReceiptResponse>.Refused(sealedFile.Errors);
        submissions.Add(sealedFile.Value);
        return ReceiptResponse.Of(sealedFile.Value);
    }
}

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
/// Records a file that came on paper, by post or at the counter, and gives its receipt. Its text is typed in, or is that of the operator's draft of which the
/// paper is the print, expired or not. The day of the postmark decides the deadline, at the counter the instant of receipt; what the paper lacks is asked for
/// afterwards. The operator's members read the file like their others.
/// </summary>
[Requires(ApplicationsPermissions.RecordPaper)]
internal sealed record RecordPaperDeposit(RecordPaperDepositBody Body) : ICommand<ReceiptResponse>;

internal sealed class RecordPaperDepositValidator : AbstractValidator<RecordPaperDeposit>
{
    public RecordPaperDepositValidator() => RuleFor(command => command.Body).SetValidator(new RecordPaperDepositBodyValidator());
}

internal sealed class RecordPaperDepositHandler(
    IPaperFiles files, ISubmissionCases cases, ISubmissions submissions, IDossierSealer sealer, IAuthority authority, ICaller caller, TimeProvider clock)
    : ICommandHandler<RecordPaperDeposit, ReceiptResponse>
{
    public async Task<Result<ReceiptResponse>> Handle(RecordPaperDeposit command, CancellationToken cancellationToken)
    {
        var (body, now) = (command.Body, clock.GetUtcNow());
        var file = await files.FileAsync(body, now, cancellationToken);
        if (!file.IsSuccess) return Result<ReceiptResponse>.Refused(file.Errors);
        var dossier = file.Value;
        var prepared = await cases.PrepareAsync(dossier, body.Declarations, now, cancellationToken);
        if (!prepared.IsSuccess) return Result<ReceiptResponse>.Refused(prepared.Errors);
        var submission = prepared.Value.Submission;
        var deposit = new PaperDeposit(
            body.ReceivedAt.ToUniversalTime(), authority.DateOf(body.ReceivedAt), body.PostmarkedOn, caller.UserId!.Value, caller.DisplayName, now);
        var numbers = await submissions.NumbersOfAsync(authority.DateOf(now).Year, cancellationToken);
        var recorded = dossier.RecordPaperDeposit(deposit, authority.DateOf(submission.Deadline), submission, numbers);
        if (!recorded.IsSuccess) return Result<ReceiptResponse>.Refused(recorded.Errors);

        prepared.Value.Turns?.Take();
        var received = prepared.Value with { Submission = submission with { Now = deposit.ReceivedAt } };
        var sealedFile = await sealer.SealAsync(dossier, received, [], cancellationToken);
        if (!sealedFile.IsSuccess) return Result<ReceiptResponse>.Refused(sealedFile.Errors);
        submissions.Add(sealedFile.Value);
        return ReceiptResponse.Of(sealedFile.Value) with { Paper = PaperReceipt.Of(deposit, authority.Name, prepared.Value.Call.Published.ContactPoints) };
    }
}

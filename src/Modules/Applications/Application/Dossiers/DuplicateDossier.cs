using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Starts a new draft of the same operator, for an open call, from what a former file says; the former file stays as it is. The reply tells what was not
/// carried over: dates, districts no longer in force, funders who have no part in the call, and whatever was certified, given or decided.
/// </summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record DuplicateDossier(Guid DossierId, DuplicateDossierBody Body) : ICommand<DuplicatedDraftResponse>;

/// <param name="CallId">An open call; that of the former file or another.</param>
internal sealed record DuplicateDossierBody(Guid CallId);

internal sealed class DuplicateDossierValidator : AbstractValidator<DuplicateDossier>
{
    public DuplicateDossierValidator() => RuleFor(command => command.Body.CallId).NotEmpty();
}

internal sealed class DuplicateDossierHandler(
    IDossierRepository dossiers, IKnownCalls calls, IKnownOperators operators, ICarryOver carryOver, ICaller caller, IWording wording, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<DuplicateDossier, DuplicatedDraftResponse>
{
    public async Task<Result<DuplicatedDraftResponse>> Handle(DuplicateDossier command, CancellationToken cancellationToken)
    {
        if (await dossiers.FindForMergeAsync(new DossierId(command.DossierId), cancellationToken) is not { } former) return DossierErrors.NotFound(command.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, former.OperatorId, former.Content, cancellationToken);
        if (access.EditRefusal(former) is { } refusal) return refusal;
        var callId = command.Body.CallId;
        if (await calls.FindUnchangedAsync(callId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(callId, "/callId");
        if (await operators.FindAsync(former.OperatorId, cancellationToken) is not { } applicant) return ReferenceErrors.NotKnownYet(former.OperatorId, "/operatorId");
        if (applicant.Standing.WriteRefusal() is { } standing) return standing;
        var now = clock.GetUtcNow();
        if (call.StartRefusal(now) is { } closed) return closed;

        var carried = CarriedOver.From(former, await carryOver.CaseAsync(former, call, cancellationToken));
        var draft = Dossier.StartFrom(former, carried, new DossierId(ids.Next()), callId, call.Published.Version, caller.UserId!.Value, now);
        dossiers.Add(draft);
        var id = draft.Id.Value;
        return new DuplicatedDraftResponse(
            id, command.DossierId, callId, draft.OperatorId, draft.State, call.Published.SubmissionDeadline,
            [.. carried.Left.Select(left => new LeftBehindResponse(left.Pointer, left.Reason, wording.Say(left.Why)))],
            DossierActions.For(id, draft.State, new DossierFacts(Standing: applicant.Standing), access));
    }
}

/// <param name="Id">The new draft.</param>
/// <param name="FormerId">The file that it was made from.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="State">Draft: nothing is submitted yet.</param>
/// <param name="Deadline">Last instant at which it can be submitted.</param>
/// <param name="NotCarriedOver">What the former file has and the draft has not, with the reason.</param>
/// <param name="Actions">What the caller may do next.</param>
internal sealed record DuplicatedDraftResponse(
    Guid Id, Guid FormerId, Guid CallId, Guid OperatorId, DossierState State, DateTimeOffset Deadline, IReadOnlyList<LeftBehindResponse> NotCarriedOver,
    IReadOnlyList<AllowedAction> Actions);

/// <param name="Pointer">JSON pointer into the former file.</param>
/// <param name="Reason">Why it was left.</param>
/// <param name="Message">The same in the caller's language.</param>
internal sealed record LeftBehindResponse(string Pointer, LeftReason Reason, string Message);

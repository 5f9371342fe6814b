using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Starts an application file for an open call; what is still empty is filled by later saves.</summary>
[Requires(ApplicationsPermissions.Write)]
internal sealed record StartDraft(StartDraftBody Body) : ICommand<StartedDraftResponse>;

/// <param name="CallId">An open call.</param>
/// <param name="OperatorId">Operator for which the caller is Representative or Editor.</param>
internal sealed record StartDraftBody(Guid CallId, Guid OperatorId);

internal sealed class StartDraftValidator : AbstractValidator<StartDraft>
{
    public StartDraftValidator()
    {
        RuleFor(command => command.Body.CallId).NotEmpty();
        RuleFor(command => command.Body.OperatorId).NotEmpty();
    }
}

internal sealed class StartDraftHandler(
    IDossierRepository dossiers, IKnownCalls calls, IKnownOperators operators, ICaller caller, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<StartDraft, StartedDraftResponse>
{
    public async Task<Result<StartedDraftResponse>> Handle(StartDraft command, CancellationToken cancellationToken)
    {
        var (callId, operatorId) = (command.Body.CallId, command.Body.OperatorId);
        if (await calls.FindUnchangedAsync(callId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(callId, "/callId");
        if (await operators.FindAsync(operatorId, cancellationToken) is not { IsRegistered: true } applicant) return ReferenceErrors.NotKnownYet(operatorId, "/operatorId");
        var access = await DossierAccess.OfAsync(caller, operators, operatorId, content: null, cancellationToken);
        if (access.Role is null) return ReferenceErrors.NotKnownYet(operatorId, "/operatorId");
        if (!access.MayEdit) return DossierErrors.OnlyEditorsWrite();
        if (applicant.Standing.WriteRefusal() is { } standing) return standing;

        var now = clock.GetUtcNow();
        if (call.StartRefusal(now) is { } closed) return closed;

        var published = call.Published;
        var dossier = Dossier.Start(new DossierId(ids.Next()), callId, published.Version, operatorId, caller.UserId!.Value, now);
        dossiers.Add(dossier);
        return new StartedDraftResponse(
            dossier.Id.Value, callId, operatorId, dossier.State, published.SubmissionDeadline, DossierActions.For(dossier.Id.Value, dossier.State, new DossierFacts(Standing: applicant.Standing), access));
    }
}

/// <param name="Id">The file.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="State">Draft: nothing is submitted yet.</param>
/// <param name="Deadline">Last instant at which it can be submitted.</param>
/// <param name="Actions">What the caller may do next.</param>
internal sealed record StartedDraftResponse(
    Guid Id, Guid CallId, Guid OperatorId, DossierState State, DateTimeOffset Deadline, IReadOnlyList<AllowedAction> Actions);

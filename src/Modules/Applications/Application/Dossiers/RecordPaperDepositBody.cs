using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <param name="CallId">The call that the paper answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="ReceivedAt">Instant at which the service received it.</param>
/// <param name="Declarations">What the representative has certified on the paper.</param>
/// <param name="PostmarkedOn">Day of the postmark, which then decides the deadline; absent where it was handed over at the counter.</param>
/// <param name="DraftId">The operator's draft of which the paper is the print; its text counts as it was last saved, and none is sent.</param>
/// <param name="Action">What the paper says of the project.</param>
/// <param name="RequestedAmounts">Whole euros asked, by funder of the call.</param>
/// <param name="Budget">Budget of the project.</param>
internal sealed record RecordPaperDepositBody(
    Guid CallId,
    Guid OperatorId,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<Declaration> Declarations,
    DateOnly? PostmarkedOn = null,
    Guid? DraftId = null,
    SaveActionBody? Action = null,
    Dictionary<Guid, decimal?>? RequestedAmounts = null,
    SaveBudgetBody? Budget = null)
{
    /// <summary>What the agent has typed in.</summary>
    public SaveDraftBody Text() => new()
    {
        Action = Action is null ? default(Optional<SaveActionBody?>) : Action,
        RequestedAmounts = RequestedAmounts is null ? default(Optional<Dictionary<Guid, decimal?>?>) : RequestedAmounts,
        Budget = Budget is null ? default(Optional<SaveBudgetBody?>) : Budget,
    };
}

internal sealed class RecordPaperDepositBodyValidator : AbstractValidator<RecordPaperDepositBody>
{
    public RecordPaperDepositBodyValidator()
    {
        RuleFor(body => body.CallId).NotEmpty();
        RuleFor(body => body.OperatorId).NotEmpty();
        RuleFor(body => body.ReceivedAt).NotEmpty();
        RuleFor(body => body.Declarations).NotNull();
        RuleForEach(body => body.Declarations).IsInEnum();
        RuleFor(body => body.Declarations.Count).LessThanOrEqualTo(20).When(body => body.Declarations is not null).OverridePropertyName("Declarations");
        RuleFor(body => body.DraftId).Null().WithErrorCode("applications.paper-text-or-draft")
            .When(body => body.Action is not null || body.RequestedAmounts is not null || body.Budget is not null);
        RuleFor(body => body.Action!).SetValidator(new SaveActionValidator()).When(body => body.Action is not null);
        RuleFor(body => body.RequestedAmounts!.Count).LessThanOrEqualTo(50).When(body => body.RequestedAmounts is not null).OverridePropertyName("RequestedAmounts");
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Moves the submission deadline of a published call later, before or after it has passed; at most once an hour.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record ExtendDeadline(Guid CallId, ExtendDeadlineBody Body) : ICommand;

/// <summary>A later deadline.</summary>
/// <param name="NewDeadline">An instant (RFC 3339) after the present deadline, or a date alone: to the end of that day in the authority's zone.</param>
/// <param name="Reason">Published with the extension.</param>
/// <param name="Milestones">Milestones after the deadline that move with it; the others stay.</param>
internal sealed record ExtendDeadlineBody(string NewDeadline, string Reason, IReadOnlyList<MilestoneDraft>? Milestones = null);

internal sealed class ExtendDeadlineValidator : AbstractValidator<ExtendDeadline>
{
    private const int AllKinds = 11;

    public ExtendDeadlineValidator()
    {
        RuleFor(command => command.Body.NewDeadline).Must(WrittenInstant.IsReadable).WithErrorCode("calls.instant-not-readable");
        RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
        RuleFor(command => command.Body.Milestones).HasAtMost(AllKinds).WithErrorCode("calls.too-many-items");
        RuleForEach(command => command.Body.Milestones).NotNull().SetValidator(new MilestoneDraftValidator());
    }
}

internal sealed class ExtendDeadlineHandler(IAddressedCalls calls, ISchedule schedule, IAuthority authority, TimeProvider clock) : ICommandHandler<ExtendDeadline>
{
    public async Task<Result> Handle(ExtendDeadline command, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(command.CallId, cancellationToken) is not { } call) return CallErrors.NotFound(command.CallId);
        var body = command.Body;
        var newDeadline = WrittenInstant.Read(MilestoneKind.SubmissionDeadline, body.NewDeadline, authority.Zone);
        var later = (body.Milestones ?? []).Select(draft => new Milestone(draft.Kind, WrittenInstant.Read(draft.Kind, draft.At, authority.Zone))).ToList();
        var extended = call.Extend(newDeadline, later, body.Reason.Trim(), clock.GetUtcNow(), authority.Zone);
        if (extended.IsSuccess) schedule.Closing(command.CallId, newDeadline);
        return extended;
    }
}

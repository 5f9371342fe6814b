using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>
/// Drafts a call as of weeks before it opened and publishes it as of the instant of its opening, so that one whose deadline has passed exists to show the
/// platform; nobody sees it open.
/// </summary>
[Requires(CallsPermissions.Manage)]
internal sealed record SeedClosedCall(CallDraftBody Body) : ICommand;

internal sealed class SeedClosedCallValidator : AbstractValidator<SeedClosedCall>
{
    public SeedClosedCallValidator() => RuleFor(command => command.Body).SetValidator(new CallDraftBodyValidator());
}

internal sealed class SeedClosedCallHandler(
    ICallRepository calls, IReferenceSequences sequences, IFunderRepository funders, ISchedule schedule, IAuthority authority, IIdGenerator ids)
    : ICommandHandler<SeedClosedCall>
{
    private static readonly TimeSpan Writing = TimeSpan.FromDays(21);

    public async Task<Result> Handle(SeedClosedCall command, CancellationToken cancellationToken)
    {
        var content = command.Body.Read(authority.Zone, await funders.AllWithAuthorityAsync(authority, ids, cancellationToken));
        if (!content.IsSuccess) return content;
        var opened = content.Value.Calendar.SubmissionOpens!.Value;
        var sequence = await sequences.OfAsync(content.Value.Kind, content.Value.Year, cancellationToken);
        var call = Call.Draft(new CallId(ids.Next()), sequence.Next(), content.Value, opened - Writing, authority.Zone);
        if (!call.IsSuccess) return call;
        var published = call.Value.Publish(opened, LegalInstant.DateOf(opened, authority.Zone));
        if (!published.IsSuccess) return published;
        calls.Add(call.Value);
        schedule.Closing(call.Value.Id.Value, call.Value.SubmissionDeadline!.Value);
        return published;
    }
}

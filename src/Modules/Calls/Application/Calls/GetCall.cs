using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Reads one call; the public once it is published, the service before.</summary>
/// <param name="CallId">The call.</param>
[Anonymous]
internal sealed record GetCall(Guid CallId) : IQuery<CallResponse>;

internal sealed class GetCallHandler(ICallsQueries calls, IAuthority authority, ICaller caller, TimeProvider clock) : IQueryHandler<GetCall, CallResponse>
{
    public async Task<Result<CallResponse>> Handle(GetCall query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isInternal = caller.Has(CallsPermissions.ReadInternal);
        var call = await calls.FindAsync(query.CallId, isInternal, now, cancellationToken);
        if (call is null) return CallErrors.NotFound(query.CallId);
        var deadline = call.Milestones.FirstOrDefault(milestone => milestone.Kind == MilestoneKind.SubmissionDeadline);
        if (call is { State: CallState.Published } && deadline is not null)
            call = call with { QuestionsUntil = LegalInstant.DaysBefore(deadline.At, authority.QuestionDays, authority.Zone) };
        if (!isInternal) return call;
        var figures = await calls.ApplicationsAsync(query.CallId, cancellationToken);
        call = call with { SubmittedApplications = figures.Submitted };
        if (!caller.Has(CallsPermissions.Manage)) return call;
        var facts = new CallFacts(figures.Open, deadline?.At, now, call.Extensions is [.., var last] ? last.ExtendedAt : null);
        return call with { Actions = CallActions.For(call.Id, call.State, facts) };
    }
}

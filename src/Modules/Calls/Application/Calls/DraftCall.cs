using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Begins a call: it gets its reference, and nobody outside the service sees it before it is published.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record DraftCall(CallDraftBody Body) : ICommand<DraftedCall>;

/// <summary>A call that was begun.</summary>
/// <param name="Id">The call.</param>
/// <param name="Reference">Human reference, such as <c>AMI-2027-01</c>.</param>
internal sealed record DraftedCall(Guid Id, string Reference);

internal sealed class DraftCallValidator : AbstractValidator<DraftCall>
{
    public DraftCallValidator() => RuleFor(command => command.Body).SetValidator(new CallDraftBodyValidator());
}

internal sealed class DraftCallHandler(
    ICallRepository calls, IReferenceSequences sequences, IFunderRepository funders, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<DraftCall, DraftedCall>
{
    public async Task<Result<DraftedCall>> Handle(DraftCall command, CancellationToken cancellationToken)
    {
        var content = command.Body.Read(authority.Zone, await funders.AllWithAuthorityAsync(authority, ids, cancellationToken));
        if (!content.IsSuccess) return Result<DraftedCall>.Refused(content.Errors);
        var sequence = await sequences.OfAsync(content.Value.Kind, content.Value.Year, cancellationToken);
        var call = Call.Draft(new CallId(ids.Next()), sequence.Next(), content.Value, clock.GetUtcNow(), authority.Zone);
        if (!call.IsSuccess) return Result<DraftedCall>.Refused(call.Errors);
        calls.Add(call.Value);
        return new DraftedCall(call.Value.Id.Value, call.Value.Reference);
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Application.Calls;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Delegations;

/// <summary>Lets another member sign the operator's files for a time; a Representative does, for no longer than its own mandate.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record DelegateSignature(Guid OperatorId, DelegateSignatureBody Body) : ICommand<DelegationResponse>;

/// <param name="DelegateUserId">Account of the member who may sign.</param>
/// <param name="Act">The written act, such as a decision of the board and its date; at most 200 characters.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="CallId">The one call for which it holds; absent when it holds for all.</param>
internal sealed record DelegateSignatureBody(Guid DelegateUserId, string Act, DateOnly From, DateOnly To, Guid? CallId = null)
{
    public DelegationTerms ToTerms() => new(DelegateUserId, Act.Trim(), CallId, From, To);
}

internal sealed class DelegateSignatureValidator : AbstractValidator<DelegateSignature>
{
    public DelegateSignatureValidator()
    {
        RuleFor(command => command.Body.DelegateUserId).NotEmpty();
        RuleFor(command => command.Body.Act).NotEmpty().IsLine(SignatureDelegation.ActLength);
    }
}

internal sealed class DelegateSignatureHandler(
    IOperatorRepository operators, IOperatorsQueries queries, IKnownCalls calls, ICaller caller, IIdGenerator ids, TimeProvider clock, IAuthority authority)
    : ICommandHandler<DelegateSignature, DelegationResponse>
{
    public async Task<Result<DelegationResponse>> Handle(DelegateSignature command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<DelegationResponse>.Refused(standing.Errors);
        if (await operators.FindAsync(id, cancellationToken) is not { } found) return OperatorErrors.NotFound(command.OperatorId);
        var call = command.Body.CallId is { } callId ? await calls.FindAsync(callId, cancellationToken) : null;
        if (command.Body.CallId is { } missing && call is null) return CallErrors.NotKnownYet(missing, "/callId");
        var now = clock.GetUtcNow();
        var given = found.Delegate(ids.Next(), caller.UserId!.Value, command.Body.ToTerms(), authority.DateOf(now), now);
        return given.IsSuccess ? DelegationResponse.Of(command.OperatorId, given.Value).For(standing.Value) : Result<DelegationResponse>.Refused(given.Errors);
    }
}

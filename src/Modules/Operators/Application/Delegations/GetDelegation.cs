using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Delegations;

/// <summary>Shows one delegation of signature to the operator's members and to the staff.</summary>
[Requires(OperatorsPermissions.ReadOwn)]
[ShowsPersonalData(nameof(DelegationId))]
internal sealed record GetDelegation(Guid OperatorId, Guid DelegationId) : IQuery<DelegationResponse>;

internal sealed class GetDelegationHandler(IOperatorsQueries queries, ICaller caller) : IQueryHandler<GetDelegation, DelegationResponse>
{
    public async Task<Result<DelegationResponse>> Handle(GetDelegation query, CancellationToken cancellationToken)
    {
        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<DelegationResponse>.Refused(standing.Errors);
        var given = await queries.DelegationsAsync(id, cancellationToken);
        return given.FirstOrDefault(delegation => delegation.Id == query.DelegationId) is { } found ? found.For(standing.Value) : DelegationErrors.NotFound(query.DelegationId);
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Shows an operator to its members and to the staff.</summary>
[Requires(OperatorsPermissions.ReadOwn)]
internal sealed record GetOperator(Guid OperatorId) : IQuery<OperatorResponse>;

internal sealed class GetOperatorHandler(IOperatorsQueries queries, ICaller caller) : IQueryHandler<GetOperator, OperatorResponse>
{
    public async Task<Result<OperatorResponse>> Handle(GetOperator query, CancellationToken cancellationToken)
    {
        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<OperatorResponse>.Refused(standing.Errors);
        return await queries.GetAsync(id, cancellationToken) is { } shown
            ? shown.For(standing.Value.Role, caller.Has(OperatorsPermissions.Verify))
            : OperatorErrors.NotFound(query.OperatorId);
    }
}

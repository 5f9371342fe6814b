using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>What a refusal offers with an operator: what GetOperator does.</summary>
internal sealed class OperatorOffers(IQueryHandler<GetOperator, OperatorResponse> read) : IOffers
{
    public Type Actions => typeof(OperatorAction);

    public string IdentifiedBy => nameof(GetOperator.OperatorId);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetOperator((Guid)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}

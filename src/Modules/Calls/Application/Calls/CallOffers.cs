using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>What a refusal offers with a call: what GetCall does.</summary>
internal sealed class CallOffers(IQueryHandler<GetCall, CallResponse> read) : IOffers
{
    public Type Actions => typeof(CallAction);

    public string IdentifiedBy => nameof(GetCall.CallId);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetCall((Guid)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}

using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>A request that changes nothing and opens no write transaction.</summary>
/// <typeparam name="TResponse">Type of the answer.</typeparam>
public interface IQuery<TResponse> : IRequest<Result<TResponse>>;

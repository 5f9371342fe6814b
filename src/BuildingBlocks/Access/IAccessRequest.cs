using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Access;

/// <summary>A use case of Access that answers with nothing. It opens no transaction: it hashes first, then Identity's store saves.</summary>
internal interface IAccessRequest : IRequest<Result>;

/// <summary>A use case of Access that answers with a value.</summary>
internal interface IAccessRequest<TResponse> : IRequest<Result<TResponse>>;

/// <summary>Carries out a use case of Access.</summary>
internal interface IAccessHandler<in TRequest> : IRequestHandler<TRequest, Result>
    where TRequest : IAccessRequest;

/// <summary>Carries out a use case of Access that answers with a value.</summary>
internal interface IAccessHandler<in TRequest, TResponse> : IRequestHandler<TRequest, Result<TResponse>>
    where TRequest : IAccessRequest<TResponse>;

using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>Any request that changes something; runs inside one write transaction of its module.</summary>
#pragma warning disable CA1040 // The marker is the constraint that keeps queries out of the transaction.
public interface ICommandBase;
#pragma warning restore CA1040

/// <summary>A command that answers with nothing but success or refusal.</summary>
public interface ICommand : IRequest<Result>, ICommandBase;

/// <summary>A command that answers with a value.</summary>
/// <typeparam name="TResponse">Type of the value.</typeparam>
public interface ICommand<TResponse> : IRequest<Result<TResponse>>, ICommandBase;

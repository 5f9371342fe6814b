using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>Carries out a command: loads aggregates, calls behaviour, returns. Never saves, never awaits anything but the database.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public interface ICommandHandler<in TCommand> : IRequestHandler<TCommand, Result>
    where TCommand : ICommand;

/// <summary>Carries out a command that answers with a value.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TResponse">Type of the value.</typeparam>
public interface ICommandHandler<in TCommand, TResponse> : IRequestHandler<TCommand, Result<TResponse>>
    where TCommand : ICommand<TResponse>;

/// <summary>Answers a query.</summary>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="TResponse">Type of the answer.</typeparam>
public interface IQueryHandler<in TQuery, TResponse> : IRequestHandler<TQuery, Result<TResponse>>
    where TQuery : IQuery<TResponse>;

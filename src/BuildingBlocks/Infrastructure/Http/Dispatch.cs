using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>From a bound request through the pipeline to an answer; for endpoints that bind or answer in their own way.</summary>
public static class Dispatch
{
    /// <summary>Sends a query.</summary>
    /// <typeparam name="TResponse">What it answers.</typeparam>
    /// <param name="http">The HTTP request.</param>
    /// <param name="query">The query.</param>
    /// <param name="answer">Makes the answer of a success.</param>
    /// <returns>The answer, or problem details.</returns>
    public static async Task<IResult> QueryAsync<TResponse>(HttpContext http, IQuery<TResponse> query, Func<TResponse, IResult> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var outcome = await Dispatcher(http).SendAsync(query, http.RequestAborted);
        return outcome.IsSuccess ? answer(outcome.Value) : new ProblemResult(outcome.Errors);
    }

    /// <summary>Sends a command that answers with nothing.</summary>
    /// <param name="http">The HTTP request.</param>
    /// <param name="command">The command.</param>
    /// <returns>204 with the new <c>ETag</c>, or problem details.</returns>
    public static async Task<IResult> CommandAsync(HttpContext http, ICommand command)
    {
        var outcome = await Dispatcher(http).SendAsync(command, http.RequestAborted);
        return outcome.IsSuccess ? new CommandResult(TypedResults.NoContent()) : new ProblemResult(outcome.Errors);
    }

    /// <summary>Sends a command that answers with a value.</summary>
    /// <typeparam name="TResponse">The value.</typeparam>
    /// <param name="http">The HTTP request.</param>
    /// <param name="command">The command.</param>
    /// <param name="answer">Makes the answer of a success.</param>
    /// <returns>The answer with the new <c>ETag</c>, or problem details.</returns>
    public static async Task<IResult> CommandAsync<TResponse>(HttpContext http, ICommand<TResponse> command, Func<TResponse, IResult> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var outcome = await Dispatcher(http).SendAsync(command, http.RequestAborted);
        return outcome.IsSuccess ? new CommandResult(answer(outcome.Value)) : new ProblemResult(outcome.Errors);
    }

    /// <summary>Sends a command that accepts long work.</summary>
    /// <param name="http">The HTTP request.</param>
    /// <param name="command">The command.</param>
    /// <returns>202 with the address of the operation as <c>Location</c>, or problem details.</returns>
    public static Task<IResult> AcceptAsync(HttpContext http, ICommand<AcceptedOperation> command) =>
        CommandAsync(http, command, accepted => new AcceptedResult(accepted));

    private static IDispatcher Dispatcher(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.RequestServices.GetRequiredService<IDispatcher>();
    }
}

using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>The one door into the use cases; HTTP, jobs, pages and demonstrations all pass it.</summary>
public interface IDispatcher
{
    /// <summary>Sends a request through the pipeline to its handler.</summary>
    /// <typeparam name="TOutcome"><see cref="Result"/> or <see cref="Result{T}"/>.</typeparam>
    /// <param name="request">A command or a query.</param>
    /// <param name="cancellationToken">Cancels the request; a command only while it waits for its transaction.</param>
    /// <returns>The outcome.</returns>
    Task<TOutcome> SendAsync<TOutcome>(IRequest<TOutcome> request, CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome>;
}

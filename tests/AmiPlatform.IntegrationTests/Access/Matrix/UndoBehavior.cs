using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>Lets a command do its work and then takes it back, so that every caller meets the same state.</summary>
internal sealed class UndoBehavior<TRequest, TOutcome>(Undoing undoing) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : ICommandBase, IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        return outcome.IsSuccess && undoing.On ? TOutcome.Refused([Error.Rule(Undoing.Code) with { MessageKey = "http.request-not-valid" }]) : outcome;
    }
}

/// <summary>Whether commands are taken back.</summary>
internal sealed class Undoing
{
    public const string Code = "test.undone";

    public bool On { get; set; }
}

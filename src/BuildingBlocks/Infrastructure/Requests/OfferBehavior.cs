using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Requests;

/// <summary>
/// A state table knows what a state allows, not who asks: a refusal leaves here with the actions that its reader could take, as the read of the same thing offers them, without those that only read. Of a
/// thing that the command does not name it says nothing.
/// </summary>
/// <typeparam name="TRequest">The command.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class OfferBehavior<TRequest, TOutcome>(IServiceScopeFactory scopes, RequestSurroundings surroundings) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : ICommandBase, IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        if (outcome.Errors.Select(Named).FirstOrDefault(actions => actions is not null) is not { } actions) return outcome;
        // What the transaction read is gone with it.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestSurroundings>().Continue(surroundings);
        var offers = scope.ServiceProvider.GetServices<IOffers>().FirstOrDefault(offers => offers.Actions == actions && Subject(offers) is not null);
        var offered = offers is null ? null : await offers.OfAsync(Subject(offers)!.GetValue(request)!, cancellationToken);
        string[]? names = offered is null ? null : [.. offered.Where(action => action.Method != "GET").Select(action => action.Name)];
        return TOutcome.Refused([.. outcome.Errors.Select(error => Named(error) is null ? error : Told(error, actions, names))]);
    }

    private static PropertyInfo? Subject(IOffers offers) => typeof(TRequest).GetProperty(offers.IdentifiedBy);

    private static Type? Named(Error error) => error.Arguments.GetValueOrDefault(Situations.AllowedNames)?.GetType().GetElementType() is { IsEnum: true } actions ? actions : null;

    private static Error Told(Error error, Type actions, string[]? names)
    {
        var told = new Dictionary<string, object?>(error.Arguments)
        {
            [Situations.AllowedActions] = names ?? [],
            [Situations.AllowedNames] = (names ?? []).Select(name => Phrase.Of(Messages.WordKey(actions, name))).ToArray(),
        };
        if (names is null && error.MessageKey != Situations.NotAllowed)
        {
            told.Remove(Situations.State);
            told.Remove(Situations.AllowedActions);
        }

        return error with { Arguments = told };
    }
}

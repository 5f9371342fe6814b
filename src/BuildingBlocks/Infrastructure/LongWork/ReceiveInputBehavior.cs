using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Receives and stores what long work is done with, before the transaction that accepts it begins; what is refused then is taken away.</summary>
/// <typeparam name="TRequest">The command.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class ReceiveInputBehavior<TRequest, TOutcome>(Staging staging, IFileStore store, IIdGenerator ids, RequestContext request) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IBringsInput, IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TRequest brings, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var received = await staging.ReceiveAsync(brings.Input.Content, brings.Input.Largest, cancellationToken);
        if (!received.IsSuccess) return TOutcome.Refused(received.Errors);
        await using var staged = received.Value;
        var name = $"{staged.Sha256}-{ids.Next():N}";
        await store.KeepAsync(name, staged, cancellationToken);
        brings.Input.Receive(name, staged.Length);
        // The same address with the same bytes may have answered otherwise: what is replayed is the reply of this command.
        if (request.Fingerprint is { } asked) request.Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{asked}\n{typeof(TRequest).Name}")));
        var outcome = await next();
        if (!outcome.IsSuccess) await store.DeleteAsync(name, CancellationToken.None);
        return outcome;
    }
}

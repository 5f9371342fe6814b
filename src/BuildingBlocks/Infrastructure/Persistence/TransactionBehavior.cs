using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.BuildingBlocks.Infrastructure.Requests;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Runs a command inside one write transaction of its module, with its stored reply and its audit entry.</summary>
/// <typeparam name="TRequest">The command.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class TransactionBehavior<TRequest, TOutcome>(
    ModuleTransaction transaction, ModuleRegistry modules, ReplyStore replies, AuditTrail audit, RequestSurroundings surroundings)
    : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : ICommandBase, IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    public Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var module = modules.Of(typeof(TRequest));
        var replayed = false;
        return transaction.RunAsync(
            module,
            async session =>
            {
                if (!replies.TryReplay<TOutcome>(session, out var stored)) return await next();
                replayed = true;
                return stored;
            },
            (session, changes, outcome) =>
            {
                if (replayed) return;
                replies.Store(session, outcome);
                audit.Write(session, module, typeof(TRequest).Name, request, changes);
                surroundings.Along?.Invoke(session, outcome);
            },
            cancellationToken,
            audited: true);
    }
}

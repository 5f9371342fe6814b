using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Appends to the audit trail what somebody may not do; on its own, since what was refused left no transaction in which to write it.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class RefusalBehavior<TRequest, TOutcome>(IWriteDoor door, AuditTrail audit) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    private static readonly string Module = ModuleRegistry.NameOf(typeof(TRequest));

    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        if (outcome.Errors.FirstOrDefault(error => error.Kind == ErrorKind.Forbidden) is not { } refused) return outcome;
        await door.RunAsync(
            session =>
            {
                audit.Write(session, new AuditedAct(Module, typeof(TRequest).Name, null) { Refusal = refused.Code });
                return Task.FromResult(Result.Success);
            },
            CancellationToken.None);
        return outcome;
    }
}

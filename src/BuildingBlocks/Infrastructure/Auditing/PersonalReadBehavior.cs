using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Notes that staff read what is known of people, before they see it: what cannot be noted is not shown.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class PersonalReadBehavior<TRequest, TOutcome>(IWriteDoor door, AuditTrail audit, ICaller caller) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    private static readonly string Module = ModuleRegistry.NameOf(typeof(TRequest));
    private static readonly ShowsPersonalDataAttribute? Mark = typeof(TRequest).GetCustomAttribute<ShowsPersonalDataAttribute>();
    private static readonly PropertyInfo? Subject = Mark?.Subject is { } name ? typeof(TRequest).GetProperty(name) : null;

    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        if (Mark is null || !outcome.IsSuccess || caller.Roles.Count == 0) return outcome;
        var read = new AuditedAct(Module, typeof(TRequest).Name, Subject is null ? null : $"{Subject.Name[..^"Id".Length]}:{Subject.GetValue(request)}");
        await door.RunAsync(
            session =>
            {
                audit.Write(session, read);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        return outcome;
    }
}

using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Pipeline;

/// <summary>Refuses a request whose declared permission the caller does not hold.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
/// <param name="caller">Who asks.</param>
public sealed class PermissionBehavior<TRequest, TOutcome>(ICaller caller) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    private static readonly bool Anonymous = typeof(TRequest).IsDefined(typeof(AnonymousAttribute));
    private static readonly bool OpenToEnrolment = typeof(TRequest).IsDefined(typeof(OpenToEnrolmentAttribute));
    private static readonly string? Permission = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request declares neither a permission nor that it is open to all.</exception>
    public Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Anonymous) return next();
        if (Permission is null) throw new InvalidOperationException($"{typeof(TRequest).Name} declares no permission.");
        if (caller.MustEnrol ? OpenToEnrolment : caller.Has(Permission)) return next();
        return Task.FromResult(TOutcome.Refused([Refusal(Permission)]));
    }

    private Error Refusal(string permission) => caller switch
    {
        { IsAuthenticated: false } => Error.Of(ErrorKind.Unauthenticated, "access.not-signed-in"),
        { MustEnrol: true } => Error.Forbidden("access.second-factor-missing"),
        { ApiKey: { } key } => Error.Forbidden("access.scope-missing", ("permission", permission), ("key", key)),
        _ => Error.Forbidden("access.permission-missing", ("permission", permission)),
    };
}

using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Pipeline;

/// <summary>Refuses a request whose shape its validator does not accept, with one pointed error per fault.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
/// <param name="validators">None or one.</param>
public sealed class ValidationBehavior<TRequest, TOutcome>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    /// <inheritdoc/>
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        foreach (var validator in validators)
        {
            var validation = await validator.ValidateAsync(request, cancellationToken);
            if (!validation.IsValid) return TOutcome.Refused([.. validation.Errors.Select(ValidationErrors.From)]);
        }

        return await next();
    }
}

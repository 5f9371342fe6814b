using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <param name="Reason">Why, as the operator reads it; at most 2 000 characters.</param>
internal sealed record ReasonBody(string Reason);

internal sealed class ReasonBodyValidator : AbstractValidator<ReasonBody>
{
    public ReasonBodyValidator() => RuleFor(body => body.Reason).NotEmpty().IsText(2_000);
}

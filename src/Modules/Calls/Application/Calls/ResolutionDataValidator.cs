using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

internal sealed class ResolutionDataValidator : AbstractValidator<ResolutionData>
{
    private static readonly DateOnly First = new(2000, 1, 1), Last = new(2100, 12, 31);

    public ResolutionDataValidator()
    {
        RuleFor(act => act.Body).IsInEnum();
        RuleFor(act => act.Number).NotEmpty().IsLine(100);
        RuleFor(act => act.AdoptedOn).InclusiveBetween(First, Last);
        RuleFor(act => act.Title).NotEmpty().IsLine(500);
        RuleFor(act => act.TransmittedOn).InclusiveBetween(First, Last);
        RuleFor(act => act.PublishedOn).InclusiveBetween(First, Last);
        RuleFor(act => act.TransmissionReceipt).IsLine(100);
    }
}

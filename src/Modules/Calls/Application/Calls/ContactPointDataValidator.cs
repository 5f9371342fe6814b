using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

internal sealed class ContactPointDataValidator : AbstractValidator<ContactPointData>
{
    public ContactPointDataValidator()
    {
        RuleFor(data => data.Name).NotEmpty().IsLine(200);
        RuleFor(data => data.Email).IsLine(EmailAddress.MaximumLength).IsEmailAddress();
        RuleFor(data => data.Phone).Matches(@"^\+[1-9]\d{6,14}$").WithErrorCode("calls.phone-not-international");
    }
}

using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

internal sealed class MilestoneDraftValidator : AbstractValidator<MilestoneDraft>
{
    public MilestoneDraftValidator()
    {
        RuleFor(draft => draft.Kind).IsInEnum();
        RuleFor(draft => draft.At).Must(WrittenInstant.IsReadable).WithErrorCode("calls.instant-not-readable");
    }
}

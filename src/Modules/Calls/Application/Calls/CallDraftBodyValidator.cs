using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The shape of a draft; what its parts mean together is the domain's.</summary>
internal sealed class CallDraftBodyValidator : AbstractValidator<CallDraftBody>
{
    private const int FirstYear = 2000, LastYear = 2100, ManyItems = 50;

    public CallDraftBodyValidator()
    {
        RuleFor(body => body.Title).NotEmpty().IsLine(200);
        RuleFor(body => body.Kind).IsInEnum();
        RuleFor(body => body.Year).InclusiveBetween(FirstYear, LastYear).WithErrorCode("validation.year-between");
        RuleFor(body => body.Purpose).NotEmpty().IsText(4_000);
        RuleFor(body => body.Specification).IsText(20_000);
        RuleFor(body => body.Resolution!).SetValidator(new ResolutionDataValidator());
        Few(body => body.Themes);
        RuleForEach(body => body.Themes).NotEmpty().IsLine(100);
        Few(body => body.Envelopes);
        RuleForEach(body => body.Envelopes).NotNull().ChildRules(envelope =>
        {
            envelope.RuleFor(draft => draft.Kind).IsInEnum();
            envelope.RuleFor(draft => draft.BudgetYear).InclusiveBetween(FirstYear, LastYear).WithErrorCode("validation.year-between");
        });
        Few(body => body.Rules);
        RuleForEach(body => body.Rules).NotNull().ChildRules(rule =>
        {
            rule.RuleFor(draft => draft.Code).NotEmpty().IsLine(100);
            rule.RuleFor(draft => draft.ExplanationFrench).NotEmpty().IsText(1_000);
            rule.RuleFor(draft => draft.ExplanationEnglish).NotEmpty().IsText(1_000);
        });
        Few(body => body.Milestones);
        RuleForEach(body => body.Milestones).NotNull().SetValidator(new MilestoneDraftValidator());
        Few(body => body.ContactPoints);
        RuleForEach(body => body.ContactPoints).NotNull().SetValidator(new ContactPointDataValidator());
    }

    private void Few<T>(System.Linq.Expressions.Expression<Func<CallDraftBody, IReadOnlyList<T>?>> list) =>
        RuleFor(list).HasAtMost(ManyItems).WithErrorCode("calls.too-many-items");
}

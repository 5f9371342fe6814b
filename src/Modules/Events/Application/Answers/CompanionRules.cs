using AmiPlatform.Events.Domain.Guests;
using FluentValidation;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>How many may come with a guest.</summary>
internal static class CompanionRules
{
    /// <summary>From none to the most that a guest may bring, and none with whoever declines.</summary>
    public static IRuleBuilderOptions<T, int> AreCompanionsOf<T>(this IRuleBuilder<T, int> rule, Func<T, Answer> answer) =>
        rule.InclusiveBetween(0, GivenAnswer.MostCompanions)
            .Must((request, companions) => companions == 0 || answer(request) != Answer.Declined).WithErrorCode("events.companions-of-who-declines");
}

using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Application.Validation;

/// <summary>What lists that people send must satisfy.</summary>
public static class ListRules
{
    /// <summary>A list of so many items at most; the refusal says how many were given, under <c>given</c>, and the <c>limit</c>.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <typeparam name="TItem">The items.</typeparam>
    /// <param name="rule">The member; none is an empty list.</param>
    /// <param name="most">Items at most.</param>
    /// <returns>The rule.</returns>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int most) =>
        rule.Must((_, items, context) =>
        {
            if (items is null || items.Count <= most) return true;
            context.MessageFormatter.AppendArgument("given", items.Count).AppendArgument("limit", most);
            return false;
        });
}

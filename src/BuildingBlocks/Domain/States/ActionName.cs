using System.Text.Json;

namespace AmiPlatform.BuildingBlocks.Domain.States;

/// <summary>The name of an action as programs read it: the same in what a resource offers and in what a refusal allows.</summary>
public static class ActionName
{
    /// <summary>Gives the name.</summary>
    /// <typeparam name="TAction">The actions of a state table.</typeparam>
    /// <param name="action">The action.</param>
    /// <returns>Such as <c>request-completion</c>.</returns>
    public static string Name<TAction>(this TAction action)
        where TAction : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());
}

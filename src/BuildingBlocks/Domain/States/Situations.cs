namespace AmiPlatform.BuildingBlocks.Domain.States;

/// <summary>Names of what a refusal says of the state and of what may be done instead.</summary>
public static class Situations
{
    /// <summary>Message of the refusal of an action that the state does not list.</summary>
    public const string NotAllowed = "state.action-not-allowed";

    /// <summary>The present state, for programs.</summary>
    public const string State = "state";

    /// <summary>The possible actions, for programs.</summary>
    public const string AllowedActions = "allowedActions";

    /// <summary>The possible actions, for people.</summary>
    public const string AllowedNames = "allowedNames";
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

internal static class Agents
{
    /// <summary>The signed-in caller, as the domain knows who acts.</summary>
    public static Agent ToAgent(this ICaller caller) => new(caller.UserId!.Value, caller.DisplayName);
}

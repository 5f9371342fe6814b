using AmiPlatform.BuildingBlocks.Application.Access;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Users;

internal static class RoleRules
{
    /// <summary>Holds a list of roles to those that are given, each once.</summary>
    public static void AreRoles<T>(this IRuleBuilderInitial<T, IReadOnlyList<string>> rule)
    {
        rule.Must(static (_, roles, context) =>
        {
            context.MessageFormatter.AppendArgument("given", roles);
            return roles.Distinct().Count() == roles.Count;
        }).WithErrorCode("access.role-twice");
        rule.ForEach(role => role.Must(static (_, given, context) =>
        {
            context.MessageFormatter.AppendArgument("given", given).AppendArgument("offered", Roles.All);
            return Roles.All.Contains(given);
        }).WithErrorCode("access.role-not-known"));
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>How an account stands to an operator: its role there, or none; and how the operator stands.</summary>
internal sealed record Standing(MemberRole? Role, OperatorStatus Status)
{
    /// <summary>Whether the account acts as a representative of an operator that still exists.</summary>
    public bool Represents => Role == MemberRole.Representative && Status != OperatorStatus.Ceased;
}

internal static class Standings
{
    /// <summary>Lets members and staff pass; to all others the operator does not exist.</summary>
    public static async Task<Result<Standing>> SeenByAsync(
        this IOperatorsQueries queries, ICaller caller, OperatorId operatorId, CancellationToken cancellationToken) =>
        await queries.StandingAsync(operatorId, caller.UserId, cancellationToken) is { } standing
        && (standing.Role is not null || caller.Has(OperatorsPermissions.ReadAll))
            ? standing
            : OperatorErrors.NotFound(operatorId.Value);
}

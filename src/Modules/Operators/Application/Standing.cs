using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>How an account stands to an operator: its role there, or none.</summary>
internal sealed record Standing(MemberRole? Role);

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

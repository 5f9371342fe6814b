using AmiPlatform.Applications.Application.Operators;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal static class KnownMembers
{
    /// <summary>Operators for which an account acts on a day.</summary>
    public static IQueryable<Guid> ActingFor(this IQueryable<KnownMember> members, Guid userId, DateOnly day) => members
        .Where(member => member.UserId == userId && member.Role != MemberRole.None && (member.MandateEndsOn == null || member.MandateEndsOn >= day))
        .Select(member => member.OperatorId);
}

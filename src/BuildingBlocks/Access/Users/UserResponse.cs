using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>An account, as the administrator sees it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Roles">Staff roles; members of operators have none.</param>
/// <param name="FunderId">Funder for which a FunderAgent acts.</param>
/// <param name="RegisteredAt">Since when it exists.</param>
/// <param name="DeactivatedAt">Since when nobody signs in with it, where that is so.</param>
/// <param name="IsTwoFactorEnabled">Whether it signs in with a second factor.</param>
/// <param name="Version">Version, for <c>If-Match</c>.</param>
internal sealed record UserResponse(
    Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, Guid? FunderId, DateTimeOffset RegisteredAt, DateTimeOffset? DeactivatedAt, bool IsTwoFactorEnabled, long Version) : IVersioned;

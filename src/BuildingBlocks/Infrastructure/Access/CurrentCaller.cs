using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>The caller of the present scope: the anonymous public until somebody says who asks.</summary>
/// <param name="permissions">What each role holds.</param>
/// <param name="secondFactor">Who must have a second factor.</param>
public sealed class CurrentCaller(PermissionRegistry permissions, SecondFactorOptions secondFactor) : ICaller
{
    /// <summary>Shown where nobody is signed in.</summary>
    public const string AnonymousName = "anonymous";

    /// <summary>Shown where the platform itself acts.</summary>
    public const string PlatformName = "platform";

    /// <inheritdoc/>
    public Guid? UserId { get; private set; }

    /// <inheritdoc/>
    public string DisplayName { get; private set; } = AnonymousName;

    /// <inheritdoc/>
    public bool IsAuthenticated => UserId is not null;

    /// <inheritdoc/>
    public IReadOnlySet<string> Roles { get; private set; } = new HashSet<string>();

    /// <inheritdoc/>
    public Guid? FunderId { get; private set; }

    /// <inheritdoc/>
    public bool IsPlatform { get; private set; }

    /// <inheritdoc/>
    public string? ApiKey { get; private set; }

    /// <inheritdoc/>
    public bool MustEnrol { get; private set; }

    private HashSet<string> Scopes { get; set; } = [];

    /// <summary>The platform holds every permission, an account those of its roles, a key of it those among these that are its scopes and open to keys, the public none.</summary>
    /// <inheritdoc/>
    public bool Has(string permission) =>
        IsPlatform ? permissions.Knows(permission) : IsAuthenticated && !MustEnrol && permissions.Holds(permission, Roles) && (ApiKey is null || (Scopes.Contains(permission) && permissions.IsOpenToKeys(permission)));

    /// <summary>Takes the caller from what authentication found.</summary>
    /// <param name="principal">Principal of a request; unauthenticated means the anonymous public.</param>
    public void Use(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity?.IsAuthenticated is not true || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            Become(null, AnonymousName, [], null, platform: false);
            return;
        }

        if (MustEnrolFirst(principal, secondFactor))
        {
            Become(id, NameOf(principal, id), [], null, platform: false);
            MustEnrol = true;
            return;
        }

        var funder = Guid.TryParse(principal.FindFirstValue(CallerClaims.Funder), out var funderId) ? funderId : (Guid?)null;
        Become(id, NameOf(principal, id), principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value), funder, platform: false);
        ApiKey = principal.FindFirstValue(CallerClaims.ApiKey);
        Scopes = [.. principal.FindAll(CallerClaims.Scope).Select(claim => claim.Value)];
    }

    /// <summary>Lets an account act without a request, as the demonstration and tests do.</summary>
    /// <param name="id">The account.</param>
    /// <param name="name">Name shown in histories.</param>
    /// <param name="roles">Its staff roles.</param>
    /// <param name="funderId">Funder for which it acts.</param>
    public void UseAccount(Guid id, string name, IEnumerable<string> roles, Guid? funderId = null) => Become(id, name, roles, funderId, platform: false);

    /// <summary>Lets the platform itself act: a scheduled act, a reaction to an event, a command of the host.</summary>
    public void UsePlatform() => Become(null, PlatformName, [], null, platform: true);

    /// <summary>Who asks, to be kept until something is done in its name.</summary>
    internal CallerSnapshot Snapshot() => new(UserId, DisplayName, [.. Roles], FunderId, ApiKey, [.. Scopes]);

    /// <summary>Lets somebody who asked before act again, with the rights of then.</summary>
    internal void Resume(CallerSnapshot snapshot)
    {
        Become(snapshot.Id, snapshot.Name, snapshot.Roles, snapshot.FunderId, platform: snapshot.Id is null);
        (ApiKey, Scopes) = (snapshot.ApiKey, [.. snapshot.Scopes]);
    }

    /// <summary>Whether what a principal may do waits for its second factor. A program that comes with a key has none.</summary>
    /// <param name="principal">A principal that is signed in.</param>
    /// <param name="secondFactor">Who must have one.</param>
    /// <returns>Whether.</returns>
    public static bool MustEnrolFirst(ClaimsPrincipal principal, SecondFactorOptions secondFactor)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(secondFactor);
        return secondFactor.CompulsoryForStaff && principal.HasClaim(static claim => claim.Type == ClaimTypes.Role)
            && !principal.HasClaim(static claim => claim.Type is CallerClaims.SecondFactor or CallerClaims.ApiKey);
    }

    private static string NameOf(ClaimsPrincipal principal, Guid id) => principal.FindFirstValue(CallerClaims.DisplayName) ?? id.ToString();

    private void Become(Guid? id, string name, IEnumerable<string> roles, Guid? funderId, bool platform) =>
        (UserId, DisplayName, Roles, FunderId, IsPlatform, ApiKey, Scopes, MustEnrol) = (id, name, roles.ToHashSet(), funderId, platform, null, [], false);
}

namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Who asks.</summary>
public interface ICaller
{
    /// <summary>Account of the caller, or nothing for the anonymous public and for the platform's own acts.</summary>
    Guid? UserId { get; }

    /// <summary>Name shown in histories; <c>anonymous</c> or <c>platform</c> where there is no account.</summary>
    string DisplayName { get; }

    /// <summary>Whether somebody is signed in.</summary>
    bool IsAuthenticated { get; }

    /// <summary>Staff roles of the account, among <see cref="Roles"/>.</summary>
    IReadOnlySet<string> Roles { get; }

    /// <summary>Funder for which an account of role <see cref="Roles.FunderAgent"/> acts.</summary>
    Guid? FunderId { get; }

    /// <summary>Whether the platform itself acts: a scheduled act, a reaction to an event.</summary>
    bool IsPlatform { get; }

    /// <summary>Public part of the API key by which the account acts, such as <c>ami_7hQk29VbXwTd</c>; nothing where somebody is signed in.</summary>
    string? ApiKey { get; }

    /// <summary>Whether the roles of the account ask for a second factor that it has not: until it is enrolled the account has neither roles nor permissions.</summary>
    bool MustEnrol { get; }

    /// <summary>Whether the caller holds a permission.</summary>
    /// <param name="permission">A permission that a module declares.</param>
    /// <returns>Whether it holds.</returns>
    bool Has(string permission);
}

using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Lets a program act for an account, within some of what the account may do. It serves while its row is there; of its secret there is only the hash.</summary>
internal sealed class ApiKey
{
    /// <summary>Keys of one account that have not expired.</summary>
    public const int Most = 20;

    public const int NameLength = 100;
    public const int MostDays = 366;

    private const char Between = ' ';

    public required Guid Id { get; init; }

    /// <summary>The account for which it acts, with the roles that it has at that moment.</summary>
    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>The part of the key by which it is found and named.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key. The key is drawn at random from more than 2²⁵⁶: nothing slower would make it harder to guess.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Names of permissions, with a blank between two.</summary>
    public required string Scope { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it last served, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public IReadOnlyList<string> Scopes => ScopesOf(Scope);

    public static string ScopeOf(IEnumerable<string> scopes) => string.Join(Between, scopes.Distinct().Order(StringComparer.Ordinal));

    public static IReadOnlyList<string> ScopesOf(string scope) => scope.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    public static ApiKey For(IIdGenerator ids, Guid accountId, string name, IEnumerable<string> scopes, ApiKeyText text, DateTimeOffset now, int days) => new()
    {
        Id = ids.Next(),
        AccountId = accountId,
        Name = name,
        Prefix = text.Prefix,
        Hash = text.Hash(),
        Scope = ScopeOf(scopes),
        CreatedAt = now,
        ExpiresAt = now.AddDays(days),
    };
}

namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Who asked, and with which rights, kept with what is done in its name later.</summary>
/// <param name="Id">Account; nothing for the platform itself.</param>
/// <param name="Name">Name shown in histories.</param>
/// <param name="Roles">Staff roles of the account.</param>
/// <param name="FunderId">Funder for which it acts.</param>
/// <param name="ApiKey">Public part of the API key by which it came.</param>
/// <param name="Scopes">What the key has of the rights of the account.</param>
internal sealed record CallerSnapshot(Guid? Id, string Name, IReadOnlyList<string> Roles, Guid? FunderId, string? ApiKey, IReadOnlyList<string> Scopes);

using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>The authority is a funder of its own calls from the first draft on, under the name that the configuration gives it.</summary>
internal static class AuthorityAsFunder
{
    public static async Task<IReadOnlyList<Funder>> AllWithAuthorityAsync(
        this IFunderRepository funders, IAuthority authority, IIdGenerator ids, CancellationToken cancellationToken)
    {
        var known = await funders.AllAsync(cancellationToken);
        if (known.FirstOrDefault(funder => funder.IsAuthority) is { } present)
        {
            present.Identify(authority.Name, authority.Siren);
            return known;
        }

        var added = Funder.Authority(new FunderId(ids.Next()), authority.Name, authority.Siren);
        funders.Add(added);
        return [.. known, added];
    }
}

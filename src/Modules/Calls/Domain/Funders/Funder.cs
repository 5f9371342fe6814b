using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Funders;

/// <summary>Who sets money aside for calls; one of them is the authority itself.</summary>
internal sealed class Funder : AggregateRoot<FunderId>
{
    public const int LongestName = 300;

    private const int SirenLength = 9;

    private Funder()
    {
    }

    public string Name { get; private set; } = string.Empty;

    /// <summary>The name folded, by which the directory is sorted and searched; no two co-funders have the same, and none that of the authority.</summary>
    public string SortedName { get; private set; } = string.Empty;

    /// <summary>Nine digits; empty where no number is known.</summary>
    public string Siren { get; private set; } = string.Empty;

    public string? Siret { get; private set; }

    public FunderKind Kind { get; private set; }

    /// <summary>Which of its bodies decides on grants.</summary>
    public string? DecidingBody { get; private set; }

    public ContactPoint? Contact { get; private set; }

    public bool IsAuthority { get; private init; }

    public static Funder Authority(FunderId id, string name, string siren)
    {
        var authority = new Funder { Id = id, Siren = siren, Kind = FunderKind.Agglomeration, IsAuthority = true };
        authority.CallIt(name);
        authority.Raise(new FunderAdded(id));
        return authority;
    }

    /// <summary>Adds a co-funder to the directory; the authority has its own place there.</summary>
    public static Result<Funder> Register(FunderId id, FunderIdentity identity, string authorityName, string authoritySiren)
    {
        var faults = identity.Faults().Concat(AgainstAuthority(identity, authorityName, authoritySiren)).ToList();
        if (faults.Count > 0) return Result<Funder>.Refused(faults);
        var funder = new Funder { Id = id };
        funder.Write(identity);
        funder.Raise(new FunderAdded(id));
        return funder;
    }

    /// <summary>Replaces what the directory holds; of the authority, name, kind and SIREN are the configuration's. Envelopes keep the name they were written with.</summary>
    public Result Change(FunderIdentity identity, string authorityName, string authoritySiren)
    {
        var faults = identity.Faults().Concat(IsAuthority ? AgainstSettings(identity) : AgainstAuthority(identity, authorityName, authoritySiren)).ToList();
        if (faults.Count > 0) return Result.Refused(faults);
        Write(identity);
        Raise(new FunderChanged(Id));
        return Result.Success;
    }

    /// <summary>Follows the configuration; envelopes written before keep the name they were written with.</summary>
    public void Identify(string name, string siren)
    {
        if ((Name, Siren, SortedName) == (name, siren, FoldedText.ForColumn(name, LongestName))) return;
        Siren = siren;
        if (Siret?.StartsWith(siren, StringComparison.Ordinal) == false) Siret = null;
        CallIt(name);
        Raise(new FunderRenamed(Id, name));
    }

    private IEnumerable<Error> AgainstSettings(FunderIdentity identity)
    {
        if (identity.Name != Name) yield return FunderErrors.AuthorityIsConfigured("/name", Name);
        if (identity.Kind != Kind) yield return FunderErrors.AuthorityIsConfigured("/kind", Kind);
        if (identity.Siret is not null && !identity.HasSiren(Siren)) yield return FunderErrors.AuthorityIsConfigured("/siret", Siren);
    }

    private static IEnumerable<Error> AgainstAuthority(FunderIdentity identity, string authorityName, string authoritySiren)
    {
        if (FoldedText.Of(identity.Name) == FoldedText.Of(authorityName)) yield return FunderErrors.NameTaken(identity.Name);
        if (identity.HasSiren(authoritySiren)) yield return FunderErrors.IsTheAuthority(identity.Siret!);
    }

    private void Write(FunderIdentity identity)
    {
        CallIt(identity.Name);
        (Kind, Siret, DecidingBody, Contact) = (identity.Kind, identity.Siret, identity.DecidingBody, identity.Contact);
        if (!IsAuthority) Siren = Siret?[..SirenLength] ?? string.Empty;
    }

    private void CallIt(string name) => (Name, SortedName) = (name, FoldedText.ForColumn(name, LongestName));
}

using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Funders;

/// <summary>Who sets money aside for calls; one of them is the authority itself.</summary>
internal sealed class Funder : AggregateRoot<FunderId>
{
    private Funder()
    {
    }

    public string Name { get; private set; } = string.Empty;

    public string Siren { get; private set; } = string.Empty;

    public FunderKind Kind { get; private init; }

    public bool IsAuthority { get; private init; }

    public static Funder Authority(FunderId id, string name, string siren)
    {
        var authority = new Funder { Id = id, Name = name, Siren = siren, Kind = FunderKind.Agglomeration, IsAuthority = true };
        authority.Raise(new FunderAdded(id));
        return authority;
    }

    /// <summary>Follows the configuration; envelopes written before keep the name they were written with.</summary>
    public void Identify(string name, string siren)
    {
        if (Name == name && Siren == siren) return;
        (Name, Siren) = (name, siren);
        Raise(new FunderRenamed(Id, name));
    }
}

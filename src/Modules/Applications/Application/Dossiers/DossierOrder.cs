namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Order of a list of files.</summary>
internal sealed record DossierOrder(DossierSortKey Key, bool Descending)
{
    private static readonly Dictionary<string, DossierSortKey> Known = new(StringComparer.Ordinal)
    {
        ["startedAt"] = DossierSortKey.StartedAt,
        ["submittedAt"] = DossierSortKey.SubmittedAt,
        ["requested"] = DossierSortKey.Requested,
    };

    /// <summary>The order that was asked, one of those that the list offers, or the usual one.</summary>
    public static DossierOrder Of(string? sort, DossierSortKey usual) => sort is null
        ? new DossierOrder(usual, Descending: true)
        : new DossierOrder(Known[sort.TrimStart('-')], sort.StartsWith('-'));

    public override string ToString() => (Descending ? "-" : string.Empty) + Key;
}

internal enum DossierSortKey
{
    StartedAt,
    SubmittedAt,
    Requested,
}

namespace AmiPlatform.Operators.Application.Territories;

/// <summary>The copies of communes, inside a reaction's transaction.</summary>
internal interface IKnownCommunes
{
    Task<KnownCommune?> FindAsync(Guid communeId, CancellationToken cancellationToken);

    void Add(KnownCommune commune);
}

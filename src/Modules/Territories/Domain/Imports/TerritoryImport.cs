using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Imports;

/// <summary>The trace of a file that changed the territory; a file that changes nothing leaves none.</summary>
internal sealed class TerritoryImport : AggregateRoot<ImportId>
{
    private TerritoryImport()
    {
    }

    public ImportKind Kind { get; private init; }

    public int Created { get; private init; }

    public int Changed { get; private init; }

    public int Unchanged { get; private init; }

    public DateTimeOffset CompletedAt { get; private init; }

    public static TerritoryImport Complete(ImportId id, ImportKind kind, ImportCount count, DateTimeOffset now)
    {
        var import = new TerritoryImport
        {
            Id = id,
            Kind = kind,
            Created = count.Created,
            Changed = count.Changed,
            Unchanged = count.Unchanged,
            CompletedAt = now,
        };
        import.Raise(new ImportCompleted(id, kind, count.Created, count.Changed));
        return import;
    }
}

namespace AmiPlatform.Territories.Domain.Imports;

/// <summary>What became of the lines of a file.</summary>
internal readonly record struct ImportCount(int Created, int Changed, int Unchanged)
{
    public int Read => Created + Changed + Unchanged;

    public bool ChangedSomething => Created + Changed > 0;

    public ImportCount PlusCreated() => this with { Created = Created + 1 };

    public ImportCount PlusUpdated(bool changed) => changed ? this with { Changed = Changed + 1 } : this with { Unchanged = Unchanged + 1 };
}

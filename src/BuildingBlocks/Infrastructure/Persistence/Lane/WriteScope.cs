namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>Tells the contexts of a scope whether they write, and into which transaction.</summary>
internal sealed class WriteScope
{
    /// <summary>The transaction, while one is open.</summary>
    public WriteSession? Session { get; set; }

    /// <summary>Name of the module whose transaction it is.</summary>
    public string? Module { get; set; }

    /// <summary>What the work made or changed that is no aggregate, for the audit.</summary>
    public string? Subject { get; set; }

    /// <summary>What is still to be written when the work has succeeded.</summary>
    public Action<WriteSession>? BeforeCommit { get; set; }

    /// <summary>What is to happen once it has committed, and does not when it has not.</summary>
    public Action? AfterCommit { get; set; }
}

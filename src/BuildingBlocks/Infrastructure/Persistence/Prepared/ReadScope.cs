namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;

/// <summary>The connection on which a scope reads, taken when it first does and given back at its end.</summary>
/// <param name="connections">All of them.</param>
internal sealed class ReadScope(ReadingConnections connections) : IDisposable
{
    private PreparingConnection? taken;

    public PreparingConnection Connection => taken ??= connections.Take();

    public void Dispose()
    {
        if (taken is not null) connections.GiveBack(taken);
    }
}

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Bounds how many follow long work on this host at a time.</summary>
internal sealed class OperationFollowers : IDisposable
{
    /// <summary>So many at a time.</summary>
    public const int AtOnce = 100;

    private readonly SemaphoreSlim places = new(AtOnce);

    public bool TryEnter() => places.Wait(0);

    public void Leave() => places.Release();

    public void Dispose() => places.Dispose();
}

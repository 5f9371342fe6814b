namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Bounds the answers held back by <c>Prefer: wait</c>; beyond, an answer leaves at once.</summary>
internal sealed class EventWaiters : IDisposable
{
    private const int AtOnce = 100;
    private readonly SemaphoreSlim places = new(AtOnce);

    public bool TryEnter() => places.Wait(0);

    public void Leave() => places.Release();

    public void Dispose() => places.Dispose();
}

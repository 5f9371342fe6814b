namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Content that is given out only as far as a ration goes, so that who reads it cannot be made to gather without bound.</summary>
/// <param name="content">The content.</param>
/// <param name="ration">Bytes until the next <see cref="Refill"/>.</param>
internal sealed class RationedStream(Stream content, int ration) : Stream
{
    private int taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Gives a whole ration again.</summary>
    public void Refill() => taken = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Take(await content.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Take(content.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(int read) => (taken += read) <= ration ? read : throw new InvalidDataException("One piece of this content is too long.");
}

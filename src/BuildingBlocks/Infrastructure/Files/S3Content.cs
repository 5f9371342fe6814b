namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Kept content that is asked for from where somebody begins to read.</summary>
/// <param name="length">Its size in bytes.</param>
/// <param name="open">Asks for the content from a position to its end.</param>
internal sealed class S3Content(long length, Func<long, CancellationToken, Task<Stream>> open) : Stream
{
    private Stream? answer;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length) return 0;
        answer ??= await open(position, cancellationToken);
        var read = await answer.ReadAsync(buffer, cancellationToken);
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A store is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch { SeekOrigin.Current => position, SeekOrigin.End => length, _ => 0 };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        if (target == position) return position;
        answer?.Dispose();
        (answer, position) = (null, target);
        return position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) answer?.Dispose();
        base.Dispose(disposing);
    }
}

using Microsoft.AspNetCore.WebUtilities;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The bytes of the one part that a form may have; another one behind it is refused when it is reached, not left out.</summary>
internal sealed class OnlyPart(MultipartReader form, MultipartSection part) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await part.Body.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0 && await form.ReadNextSectionAsync(cancellationToken) is not null) throw new UploadRefusedException(FileErrors.OneFileOnly());
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

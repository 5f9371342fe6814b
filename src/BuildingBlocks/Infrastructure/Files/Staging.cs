using System.Globalization;
using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Receives content piece by piece into a folder of its own, counting and hashing it on the way.</summary>
internal sealed class Staging(DatabaseLocation storage, FilesOptions options, IIdGenerator ids)
{
    private const int Piece = 64 * 1_024;

    /// <summary>Where content lies until it is kept; on the same disk as the local store, so that it is moved and not copied.</summary>
    public string Folder { get; } = Path.Combine(storage.Folder, "files-incoming");

    /// <returns>The content, or why it is refused.</returns>
    public Task<Result<StagedFile>> ReceiveAsync(Stream incoming, CancellationToken cancellationToken) => ReceiveAsync(incoming, options.LargestBytes, cancellationToken);

    /// <returns>The content, or why it is refused.</returns>
    public async Task<Result<StagedFile>> ReceiveAsync(Stream incoming, long largest, CancellationToken cancellationToken)
    {
        FileStream? staged = null;
        try
        {
            staged = Create();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[Piece];
            long length = 0;
            while (true)
            {
                var read = await ReadAsync(incoming, piece, cancellationToken);
                if (!read.IsSuccess) return await GiveUpAsync(staged, read.Errors);
                if (read.Value == 0) break;
                length += read.Value;
                if (length > largest) return await GiveUpAsync(staged, [FileErrors.TooLarge(largest)]);
                hash.AppendData(piece, 0, read.Value);
                await staged.WriteAsync(piece.AsMemory(0, read.Value), cancellationToken);
            }

            await staged.FlushAsync(cancellationToken);
            return new StagedFile(staged) { Length = length, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
        }
        catch (Exception refused)
        {
            if (staged is not null) await new StagedFile(staged) { Sha256 = string.Empty }.DisposeAsync();
            if (refused is UnauthorizedAccessException or IOException and not BadHttpRequestException) throw new StoreUnavailableException("The file could not be received.", refused);
            throw;
        }
    }

    /// <summary>When content began to arrive, by the platform's clock: its name is a UUID of version 7 (RFC 9562, section 5.7), which begins with the milliseconds.</summary>
    public static DateTimeOffset BegunAt(FileInfo file) => Guid.TryParseExact(file.Name, "N", out _)
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(file.Name.AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
        : file.LastWriteTimeUtc;

    private FileStream Create()
    {
        Directory.CreateDirectory(Folder);
        return new FileStream(Path.Combine(Folder, ids.Next().ToString("N")), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous,
        });
    }

    // What the client sends may be broken; what the disk says is another matter.
    private static async Task<Result<int>> ReadAsync(Stream incoming, byte[] piece, CancellationToken cancellationToken)
    {
        try
        {
            return await incoming.ReadAsync(piece, cancellationToken);
        }
        catch (UploadRefusedException refused)
        {
            return refused.Error;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return FileErrors.FormBroken();
        }
    }

    private static async Task<Result<StagedFile>> GiveUpAsync(FileStream staged, IReadOnlyList<Error> errors)
    {
        await new StagedFile(staged) { Sha256 = string.Empty }.DisposeAsync();
        return Result<StagedFile>.Refused(errors);
    }
}

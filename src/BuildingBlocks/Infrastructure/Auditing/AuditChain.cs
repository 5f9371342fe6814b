using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>
/// The digests of the audit trail, each SHA-256 over the one before and its entry. Who acted, from where and what changed enter as a salted digest of their own, so that they can be erased for
/// a person without breaking the chain.
/// </summary>
internal static class AuditChain
{
    public const int SaltLength = 16;
    public const int DigestLength = SHA256.HashSizeInBytes;

    /// <summary>Length of a sequence and a digest in a seal.</summary>
    public const int LinkLength = sizeof(long) + DigestLength;

    /// <summary>Stands before the first digest.</summary>
    public static byte[] Origin { get; } = new byte[DigestLength];

    /// <summary>The digest of an entry.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Append(hash, entry.Sequence);
        Append(hash, entry.At.UtcTicks);
        Append(hash, entry.ActorId);
        Append(hash, entry.OperatorId);
        Append(hash, entry.Module);
        Append(hash, entry.Action);
        Append(hash, entry.Subject);
        Append(hash, entry.Refusal);
        hash.AppendData(entry.ErasedDigest ?? Personal(entry));
        return hash.GetHashAndReset();
    }

    /// <summary>The digest of what is personal in an entry.</summary>
    public static byte[] Personal(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.Salt ?? []);
        Append(hash, entry.Actor);
        Append(hash, entry.Address);
        Append(hash, entry.Changes);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of a seal, with which the next one begins.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> lastDigest, long number, DateTimeOffset sealedAt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(lastDigest);
        Append(hash, number);
        Append(hash, sealedAt.UtcTicks);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, Guid? id) => Append(hash, id?.ToString());

    // With its length before it, so that text cannot move from one field to the next unseen.
    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Append(hash, text is null ? -1L : bytes.Length);
        hash.AppendData(bytes);
    }
}

using System.Buffers.Binary;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Recomputes the chain of the audit trail.</summary>
internal sealed class AuditVerifier(IContextSource<PlatformDbContext> source) : IAuditVerifier
{
    /// <summary>Stands for whoever has been erased.</summary>
    public const string Erased = Person.Erased;

    private const int SealsAtOnce = 50;

    /// <inheritdoc/>
    public async Task<AuditVerification> VerifyAsync(string? known, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var walk = new Walk();
        var isKnown = known is null;
        while (walk.Fault is null)
        {
            var seals = await context.Seals.Where(seal => seal.Number > walk.Seals).OrderBy(seal => seal.Number).Take(SealsAtOnce).ToListAsync(cancellationToken);
            if (seals.Count == 0) break;
            var (first, last) = (seals[0].Number, seals[^1].Number);
            var entries = (await context.Audit.Where(entry => entry.Seal >= first && entry.Seal <= last).ToListAsync(cancellationToken)).ToLookup(entry => entry.Seal);
            foreach (var seal in seals)
            {
                if (!walk.Take(seal, entries[seal.Number])) break;
                isKnown |= Convert.ToHexStringLower(seal.Hash).Equals(known, StringComparison.OrdinalIgnoreCase);
            }
        }

        var fault = walk.Fault
            ?? await AddedAsync(context, cancellationToken)
            ?? await EmptiedAsync(context, walk, cancellationToken)
            ?? (isKnown ? null : $"No seal has the hash {known}: the end of the trail was cut off, or written anew.");
        var unsealed = await context.Audit.LongCountAsync(entry => entry.Seal == null, cancellationToken);
        return new AuditVerification(walk.Entries, walk.Seals, walk.Erased, unsealed, Convert.ToHexStringLower(walk.Head), fault);
    }

    private static async Task<string?> AddedAsync(PlatformDbContext context, CancellationToken cancellationToken)
    {
        var added = await context.Audit.Where(entry => entry.Seal != null && !context.Seals.Any(seal => seal.Number == entry.Seal))
            .OrderBy(entry => entry.Sequence).Select(entry => (long?)entry.Sequence).FirstOrDefaultAsync(cancellationToken);
        return added is { } sequence ? $"Entry {sequence} claims a seal that does not exist." : null;
    }

    // An erasure is committed with the entry that names what it emptied, which may not be sealed yet.
    private static async Task<string?> EmptiedAsync(PlatformDbContext context, Walk walk, CancellationToken cancellationToken)
    {
        if (walk.Unnamed.Count == 0) return null;
        var named = context.Audit.Where(entry => entry.Seal == null && entry.Action == ErasedEntries.Action && entry.Changes != null).Select(entry => entry.Changes!).AsAsyncEnumerable();
        await foreach (var changes in named.WithCancellation(cancellationToken)) ErasedEntries.TakeOut(walk.Unnamed, changes);
        return walk.Unnamed.Count == 0 ? null : $"Entry {walk.Unnamed.Min} was emptied, and no erasure names it.";
    }

    private sealed class Walk
    {
        /// <summary>Sequences of entries that were emptied and that no entry has named so far.</summary>
        public SortedSet<long> Unnamed { get; } = [];

        public long Entries { get; private set; }

        public long Seals { get; private set; }

        public long Erased { get; private set; }

        public byte[] Head { get; private set; } = AuditChain.Origin;

        public string? Fault { get; private set; }

        public bool Take(AuditSeal seal, IEnumerable<AuditEntry> sealedEntries)
        {
            Fault = Check(seal, sealedEntries.ToDictionary(entry => entry.Sequence));
            if (Fault is not null) return false;
            Seals++;
            Head = seal.Hash;
            return true;
        }

        private string? Check(AuditSeal seal, Dictionary<long, AuditEntry> entries)
        {
            if (seal.Number != Seals + 1) return $"Seal {Seals + 1} is missing.";
            if (seal.Digests.Length == 0 || seal.Digests.Length % AuditChain.LinkLength != 0) return $"Seal {seal.Number} was changed.";
            var digest = Head;
            for (var start = 0; start < seal.Digests.Length; start += AuditChain.LinkLength)
            {
                var link = seal.Digests.AsSpan(start, AuditChain.LinkLength);
                var sequence = BinaryPrimitives.ReadInt64BigEndian(link);
                if (!entries.Remove(sequence, out var entry)) return $"Entry {sequence} is missing.";
                digest = AuditChain.Link(digest, entry);
                if (!digest.AsSpan().SequenceEqual(link[sizeof(long)..]) || !IsErasedWhole(entry)) return $"Entry {sequence} was changed.";
                Entries++;
                if (entry.Action == ErasedEntries.Action && entry.Changes is { } named) ErasedEntries.TakeOut(Unnamed, named);
                if (entry.ErasedDigest is null) continue;
                Erased++;
                Unnamed.Add(sequence);
            }

            if (entries.Count > 0) return $"Entry {entries.Keys.Min()} was added to seal {seal.Number}.";
            return AuditChain.Seal(digest, seal.Number, seal.SealedAt).AsSpan().SequenceEqual(seal.Hash) ? null : $"Seal {seal.Number} was changed.";
        }

        private static bool IsErasedWhole(AuditEntry entry) =>
            entry.ErasedDigest is null || entry is { Actor: AuditVerifier.Erased, Address: null, Changes: null, Salt: null };
    }
}

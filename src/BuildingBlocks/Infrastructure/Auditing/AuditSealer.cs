using System.Buffers.Binary;
using System.Data.Common;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Adds committed audit entries to the chain, in the order of their sequence, whichever host is up.</summary>
internal sealed class AuditSealer(IWriteDoor door, HostIdentity host, TimeProvider clock) : IAuditSealer
{
    private const int BatchSize = 200;

    /// <inheritdoc/>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        int batch, total = 0;
        do
        {
            batch = 0;
            await door.RunAsync(
                session =>
                {
                    batch = SealBatch(session);
                    return Task.FromResult(Result.Success);
                },
                cancellationToken);
            total += batch;
        }
        while (batch == BatchSize);
        return total;
    }

    private int SealBatch(WriteSession session)
    {
        var now = clock.GetUtcNow();
        if (Unsealed(session, 1).Count == 0) return 0;
        session.Exclude("audit-seal", host.Id, now);
        var entries = Unsealed(session, BatchSize);
        var (last, digest) = Last(session);
        var number = last + 1;
        var links = new byte[entries.Count * AuditChain.LinkLength];
        for (var index = 0; index < entries.Count; index++)
        {
            digest = AuditChain.Link(digest, entries[index]);
            var link = links.AsSpan(index * AuditChain.LinkLength);
            BinaryPrimitives.WriteInt64BigEndian(link, entries[index].Sequence);
            digest.CopyTo(link[sizeof(long)..]);
            session.Statement(
                $"UPDATE {session.Table("audit_entries")} SET Seal = @seal WHERE Sequence = @sequence",
                ("@seal", number),
                ("@sequence", entries[index].Sequence)).ExecuteNonQuery();
        }

        session.Statement(
            $"INSERT INTO {session.Table("audit_seals")} (Number, SealedAt, Digests, Hash) VALUES (@number, @at, @digests, @hash)",
            ("@number", number),
            ("@at", session.Instant(now)),
            ("@digests", links),
            ("@hash", AuditChain.Seal(digest, number, now))).ExecuteNonQuery();
        return entries.Count;
    }

    private static (long Number, byte[] Hash) Last(WriteSession session)
    {
        using var reader = session.Statement(session.First(1, "Number, Hash", $"FROM {session.Table("audit_seals")} ORDER BY Number DESC")).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), (byte[])reader.GetValue(1)) : (0, AuditChain.Origin);
    }

    private static List<AuditEntry> Unsealed(WriteSession session, int count)
    {
        var entries = new List<AuditEntry>();
        using var reader = session.Statement(session.First(
            count,
            "Sequence, At, ActorId, Actor, OperatorId, Address, Module, Action, Subject, Refusal, Changes, Salt, ErasedDigest",
            $"FROM {session.Table("audit_entries")} WHERE Seal IS NULL ORDER BY Sequence")).ExecuteReader();
        while (reader.Read()) entries.Add(Read(reader));
        return entries;
    }

    private static AuditEntry Read(DbDataReader reader) => new()
    {
        Sequence = reader.GetInt64(0),
        At = PlatformTables.ReadInstant(reader.GetValue(1)),
        ActorId = reader.IsDBNull(2) ? null : reader.GetGuid(2),
        Actor = reader.GetString(3),
        OperatorId = reader.IsDBNull(4) ? null : reader.GetGuid(4),
        Address = Text(reader, 5),
        Module = reader.GetString(6),
        Action = reader.GetString(7),
        Subject = Text(reader, 8),
        Refusal = Text(reader, 9),
        Changes = Text(reader, 10),
        Salt = reader.IsDBNull(11) ? null : (byte[])reader.GetValue(11),
        ErasedDigest = reader.IsDBNull(12) ? null : (byte[])reader.GetValue(12),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

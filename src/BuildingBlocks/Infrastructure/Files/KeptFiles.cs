using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The rows of files, written in the transaction of the command.</summary>
internal sealed class KeptFiles(
    WriteScope scope, IContextSource<PlatformDbContext> source, FilesOptions options, ICaller caller, IIdGenerator ids, TimeProvider clock) : IFiles
{
    public Result<KeptFile> Keep(IncomingFile file, FilePlace place)
    {
        var session = Session();
        var received = file.Received;
        if (StoredAs(session, received) is not { } storedAs) return FileErrors.ContentJustRemoved();
        if (QuotaRefusal(session, place.Owner, received.Length) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        var state = options.Scanner is null ? FileState.NotScanned : FileState.Scanning;
        var kept = new KeptFile(ids.Next(), received.Name, MediaTypes.Of(received.Kind), received.Length, received.Sha256, state);
        session.Statement(
            $"""
            INSERT INTO {session.Table("files")} (Id, Module, Subject, Owner, Name, Kind, Length, Sha256, StoredAs, State, AddedAt, AddedBy, ScanDueAt, ScanAttempts)
            VALUES (@id, @module, @subject, @owner, @name, @kind, @length, @sha256, @storedAs, @state, @at, @by, @due, 0)
            """,
            ("@id", kept.Id),
            ("@module", scope.Module),
            ("@subject", place.Subject),
            ("@owner", place.Owner),
            ("@name", kept.Name),
            ("@kind", received.Kind.ToString()),
            ("@length", kept.Length),
            ("@sha256", kept.Sha256),
            ("@storedAs", storedAs),
            ("@state", state.ToString()),
            ("@at", session.Instant(now)),
            ("@by", caller.UserId),
            ("@due", state == FileState.Scanning ? session.Instant(now) : null)).ExecuteNonQuery();
        return kept;
    }

    public void Remove(Guid fileId)
    {
        var session = Session();
        session.Statement(
            $"""
            UPDATE {session.Table("file_quotas")} SET Bytes = Bytes - (SELECT Length FROM {session.Table("files")} WHERE Id = @id AND Module = @module)
            WHERE Owner = (SELECT Owner FROM {session.Table("files")} WHERE Id = @id AND Module = @module)
            """,
            ("@id", fileId),
            ("@module", scope.Module)).ExecuteNonQuery();
        session.Statement($"DELETE FROM {session.Table("files")} WHERE Id = @id AND Module = @module", ("@id", fileId), ("@module", scope.Module)).ExecuteNonQuery();
    }

    public void RemoveAllOf(Guid subject)
    {
        var session = Session();
        var (files, quotas) = (session.Table("files"), session.Table("file_quotas"));
        session.Statement(
            $"""
            UPDATE {quotas} SET Bytes = Bytes - (SELECT SUM(Length) FROM {files} WHERE {files}.Subject = @subject AND {files}.Module = @module AND {files}.Owner = {quotas}.Owner)
            WHERE Owner IN (SELECT {files}.Owner FROM {files} WHERE {files}.Subject = @subject AND {files}.Module = @module)
            """,
            ("@subject", subject),
            ("@module", scope.Module)).ExecuteNonQuery();
        session.Statement($"DELETE FROM {files} WHERE Subject = @subject AND Module = @module", ("@subject", subject), ("@module", scope.Module)).ExecuteNonQuery();
    }

    public async Task<IReadOnlyDictionary<Guid, FileState>> StatesAsync(Guid subject, CancellationToken cancellationToken)
    {
        await using var context = scope.Session is { } session ? source.Writer(session) : source.Reader();
        return await context.Files.AsNoTracking().Where(row => row.Subject == subject).ToDictionaryAsync(row => row.Id, row => row.State, cancellationToken);
    }

    private WriteSession Session() => scope.Session ?? throw new InvalidOperationException("Files are kept and removed in the transaction of a command.");

    // The same content is kept once. Whoever found it there before the transaction looks again in it: the last file with it may be gone since.
    private static string? StoredAs(WriteSession session, ReceivedFile received) =>
        session.Statement(session.First(1, "StoredAs", $"FROM {session.Table("files")} WHERE Sha256 = @sha256"), ("@sha256", received.Sha256)).ExecuteScalar() as string
        ?? received.StoredAs;

    private Error? QuotaRefusal(WriteSession session, Guid owner, long length)
    {
        var table = session.Table("file_quotas");
        // The lock on the gap lets the first two uploads of an owner wait for each other on SQL Server; SQLite writes one at a time.
        session.Statement(
            session.Provider == DatabaseProvider.Sqlite
                ? $"INSERT OR IGNORE INTO {table} (Owner, Bytes) VALUES (@owner, 0)"
                : $"INSERT INTO {table} (Owner, Bytes) SELECT @owner, 0 WHERE NOT EXISTS (SELECT 1 FROM {table} WITH (UPDLOCK, HOLDLOCK) WHERE Owner = @owner)",
            ("@owner", owner)).ExecuteNonQuery();
        var taken = session.Statement(
            $"UPDATE {table} SET Bytes = Bytes + @length WHERE Owner = @owner AND Bytes + @length <= @most",
            ("@length", length),
            ("@owner", owner),
            ("@most", options.QuotaBytes)).ExecuteNonQuery();
        if (taken > 0) return null;
        var used = (long)session.Statement($"SELECT Bytes FROM {table} WHERE Owner = @owner", ("@owner", owner)).ExecuteScalar()!;
        return FileErrors.QuotaExceeded(used, length, options.QuotaBytes);
    }
}

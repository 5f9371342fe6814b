using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Writes accepted work as a row of the transaction.</summary>
internal sealed class AcceptedWork(WriteScope scope, CurrentCaller caller, RequestContext request, OperationSignal signal, IIdGenerator ids, TimeProvider clock) : ILongWork
{
    public Result<AcceptedOperation> Start(string key, IWorkOrder order, WorkInput? input = null)
    {
        var session = scope.Session ?? throw new InvalidOperationException("Long work is accepted in the transaction of a command.");
        var accepted = new AcceptedOperation(ids.Next(), WorkRegistry.NameOf(order.GetType()), OperationState.Queued, clock.GetUtcNow());
        if (Insert(session, accepted, key, order, input) == 0) return Live(session, key);
        scope.Subject = $"Operation:{accepted.Id}";
        scope.AfterCommit += signal.Pulse;
        return accepted;
    }

    private int Insert(WriteSession session, AcceptedOperation accepted, string key, IWorkOrder order, WorkInput? input)
    {
        var table = session.Table("operations");
        // The lock on the gap lets two that start the same wait for each other on SQL Server; SQLite writes one at a time.
        var live = session.Provider == DatabaseProvider.Sqlite ? table : $"{table} WITH (UPDLOCK, HOLDLOCK)";
        return session.Statement(
            $"""
            INSERT INTO {table} (Id, Kind, {session.Quoted("Key")}, Body, Input, InputLength, OwnerId, Starter, Address, Language, State, Done, ErrorsLeftOut, QueuedAt, DueAt, Attempts, Revision)
            SELECT @id, @kind, @key, @body, @input, @length, @owner, @starter, @address, @language, '{nameof(OperationState.Queued)}', 0, 0, @now, @now, 0, 1
            WHERE NOT EXISTS (SELECT 1 FROM {live} WHERE {session.Quoted("Key")} = @key AND EndedAt IS NULL)
            """,
            ("@id", accepted.Id),
            ("@kind", accepted.Kind),
            ("@key", key),
            ("@body", JsonSerializer.Serialize(order, order.GetType(), PersistedJson.Options)),
            ("@input", input?.StoredAs),
            ("@length", input?.Length ?? 0),
            ("@owner", caller.UserId),
            ("@starter", PersistedJson.Write(caller.Snapshot())),
            ("@address", request.Address?.ToString()),
            ("@language", MailTemplates.LanguageOf(CultureInfo.CurrentUICulture)),
            ("@now", session.Instant(accepted.QueuedAt))).ExecuteNonQuery();
    }

    private static Error Live(WriteSession session, string key)
    {
        using var reader = session.Statement(
            session.First(1, "Id, Kind, State", $"FROM {session.Table("operations")} WHERE {session.Quoted("Key")} = @key AND EndedAt IS NULL"), ("@key", key)).ExecuteReader();
        reader.Read();
        return OperationErrors.Running(reader.GetGuid(0), reader.GetString(1), Enum.Parse<OperationState>(reader.GetString(2)));
    }
}

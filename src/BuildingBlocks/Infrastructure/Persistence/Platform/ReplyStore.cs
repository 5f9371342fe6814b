using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>Replies by <c>Idempotency-Key</c>: the result is stored with the effect and replayed for <c>Retention:ReplyDays</c>; a refusal has no effect and is evaluated anew.</summary>
/// <param name="request">The key.</param>
/// <param name="caller">Whose key it is.</param>
/// <param name="retention">How long a reply is replayed.</param>
/// <param name="clock">When.</param>
public sealed class ReplyStore(RequestContext request, ICaller caller, RetentionOptions retention, TimeProvider clock)
{
    /// <summary>Finds the stored reply of the present key.</summary>
    /// <typeparam name="TOutcome">Result of the request.</typeparam>
    /// <param name="session">The transaction.</param>
    /// <param name="outcome">The stored reply, or the refusal.</param>
    /// <returns>Whether there is one, or the key came with another body (a refusal).</returns>
    public bool TryReplay<TOutcome>(WriteSession session, [MaybeNullWhen(false)] out TOutcome outcome)
        where TOutcome : IOutcome<TOutcome>
    {
        ArgumentNullException.ThrowIfNull(session);
        outcome = default;
        if (request.IdempotencyKey is not { } key) return false;
        WaitForSameKey(session, key);
        var find = session.Statement(
            $"SELECT Fingerprint, Value, Version FROM {session.Table("idempotent_replies")} WHERE CallerId = @caller AND {KeyColumn(session)} = @key AND StoredAt > @since",
            ("@caller", caller.UserId ?? Guid.Empty),
            ("@key", key),
            ("@since", session.Instant(clock.GetUtcNow().AddDays(-retention.ReplyDays))));
        using var reader = find.ExecuteReader();
        if (!reader.Read()) return false;
        if (reader.GetString(0) != request.Fingerprint)
        {
            outcome = TOutcome.Refused([Error.Rule("http.idempotency-key-reused", ("key", key))]);
            return true;
        }

        outcome = ReplyShape<TOutcome>.Read(reader.GetString(1));
        request.ResultingVersion = reader.IsDBNull(2) ? null : reader.GetInt64(2);
        request.Replayed = true;
        return true;
    }

    /// <summary>Stores the reply of a success.</summary>
    /// <typeparam name="TOutcome">Result of the request.</typeparam>
    /// <param name="session">The transaction of the effect.</param>
    /// <param name="outcome">The reply.</param>
    public void Store<TOutcome>(WriteSession session, TOutcome outcome)
        where TOutcome : IOutcome<TOutcome>
    {
        ArgumentNullException.ThrowIfNull(session);
        if (request.IdempotencyKey is not { } key) return;
        DbCommand forget = session.Statement(
            $"DELETE FROM {session.Table("idempotent_replies")} WHERE CallerId = @caller AND {KeyColumn(session)} = @key", ("@caller", caller.UserId ?? Guid.Empty), ("@key", key));
        forget.ExecuteNonQuery();
        session.Statement(
            $"INSERT INTO {session.Table("idempotent_replies")} (CallerId, {KeyColumn(session)}, Fingerprint, Value, Version, StoredAt) VALUES (@caller, @key, @fingerprint, @value, @version, @at)",
            ("@caller", caller.UserId ?? Guid.Empty),
            ("@key", key),
            ("@fingerprint", request.Fingerprint ?? string.Empty),
            ("@value", ReplyShape<TOutcome>.Write(outcome)),
            ("@version", request.ResultingVersion),
            ("@at", session.Instant(clock.GetUtcNow()))).ExecuteNonQuery();
    }

    /// <summary>Lets a second request with the key see what became of the first: on SQL Server it waits here for its end, on SQLite the lane has kept it waiting already.</summary>
    private void WaitForSameKey(WriteSession session, string key)
    {
        if (session.Provider == DatabaseProvider.Sqlite) return;
        const string take =
            "DECLARE @outcome int; EXEC @outcome = sp_getapplock @Resource = @name, @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 10000; SELECT @outcome;";
        var name = $"reply:{caller.UserId ?? Guid.Empty:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
        if (session.Statement(take, ("@name", name)).ExecuteScalar() is < 0) throw new TimeoutException("Another request with the same key has not ended.");
    }

    private static string KeyColumn(WriteSession session) => session.Provider == DatabaseProvider.Sqlite ? "\"Key\"" : "[Key]";

    private static class ReplyShape<TOutcome>
    {
        private static readonly Type? ValueType = typeof(TOutcome).IsGenericType ? typeof(TOutcome).GetGenericArguments()[0] : null;

        public static string Write(TOutcome outcome) => ValueType is null
            ? string.Empty
            : JsonSerializer.Serialize(typeof(TOutcome).GetProperty(nameof(Result<object>.Value))!.GetValue(outcome), ValueType, PersistedJson.Options);

        public static TOutcome Read(string stored) => ValueType is null
            ? (TOutcome)(object)Result.Success
            : (TOutcome)typeof(TOutcome).GetMethod("op_Implicit", [ValueType])!.Invoke(null, [JsonSerializer.Deserialize(stored, ValueType, PersistedJson.Options)])!;
    }
}

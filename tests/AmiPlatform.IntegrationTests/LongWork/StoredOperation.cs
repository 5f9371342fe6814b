using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>Long work that nobody does: it has ended, or is due in a year.</summary>
internal static class StoredOperation
{
    public static async Task<Guid> InsertAsync(PlatformFixture platform, Guid owner, bool ended)
    {
        var (id, now) = (Guid.CreateVersion7(), platform.Clock.GetUtcNow());
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement(
                    $"""
                    INSERT INTO {session.Table("operations")} (Id, Kind, {session.Quoted("Key")}, Body, InputLength, OwnerId, Language, State, Done, ErrorsLeftOut, Result, QueuedAt, EndedAt, DueAt, Attempts, Revision)
                    VALUES (@id, 'tests.work', @key, @body, 0, @owner, 'fr', @state, 0, 0, @result, @now, @ended, @due, 0, 1)
                    """,
                    ("@id", id),
                    ("@key", id.ToString()),
                    ("@body", "{}"),
                    ("@owner", owner),
                    ("@state", ended ? "Succeeded" : "Queued"),
                    ("@result", ended ? """{"read":1}""" : null),
                    ("@now", session.Instant(now)),
                    ("@ended", ended ? session.Instant(now) : null),
                    ("@due", session.Instant(now.AddYears(1)))).ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            TestContext.Current.CancellationToken);
        return id;
    }
}

using System.Data.Common;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.IntegrationTests.Messaging;

/// <summary>A mail that is due, a file that waits for the scanner and long work that waits for a host, in a database of their own that is only read.</summary>
internal sealed class WaitingWork : IContextSource<PlatformDbContext>, IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    private WaitingWork()
    {
    }

    public static async Task<WaitingWork> MakeAsync(Guid id, DateTimeOffset due)
    {
        var work = new WaitingWork();
        await work.connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var context = work.Reader();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        context.Add(new MailRow { Id = id, Module = "ledger", Fact = "fact", Recipient = "guest@association.example", Template = "t", Language = "fr", Content = "dW5yZWFkYWJsZQ==", QueuedAt = due, DueAt = due });
        context.Add(new FileRow
        {
            Id = id,
            Module = "ledger",
            Name = "devis.pdf",
            Kind = FileKind.Pdf,
            Length = 1,
            Sha256 = "a",
            StoredAs = "not there",
            State = FileState.Scanning,
            AddedAt = due,
            ScanDueAt = due,
        });
        context.Add(new OperationRow { Id = id, Kind = "ledger.close", Key = "ledger", Body = "{}", Language = "fr", QueuedAt = due, DueAt = due });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return work;
    }

    public PlatformDbContext Reader() =>
        new SqlitePlatformDbContext(ContextOptions.Configure(new DbContextOptionsBuilder<SqlitePlatformDbContext>(), DatabaseProvider.Sqlite, null, "platform").UseSqlite(connection).Options);

    public PlatformDbContext Reader(DbConnection connection) => throw new NotSupportedException();

    public PlatformDbContext Writer(WriteSession session) => throw new NotSupportedException();

    public DbContext Migrating() => throw new NotSupportedException();

    public string HistoryTable => throw new NotSupportedException();

    public IReadOnlyCollection<string> Migrations => throw new NotSupportedException();

    public void Dispose() => connection.Dispose();
}

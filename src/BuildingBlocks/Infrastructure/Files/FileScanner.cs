using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Has the scanner look at files that wait for it; what it could not look at waits on.</summary>
internal sealed partial class FileScanner(
    IContentScanner scanner, IFileStore store, IContextSource<PlatformDbContext> source, IWriteDoor door, TimeProvider clock, ILogger<FileScanner> logger)
{
    private const int BatchSize = 20;
    private const int LongestAnswer = 500;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly CommitSignal signal = new();

    /// <summary>Says that a file may wait.</summary>
    public void Wake() => signal.Pulse();

    /// <summary>Waits until a file may wait, or for some time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);

    /// <summary>Has all files looked at that are due.</summary>
    /// <returns>How many were found clean or quarantined.</returns>
    public async Task<int> ScanDueAsync(CancellationToken cancellationToken)
    {
        var decided = 0;
        IReadOnlyList<FileRow> due;
        do
        {
            due = await DueAsync(cancellationToken);
            foreach (var file in due) decided += await ScanAsync(file, cancellationToken) ? 1 : 0;
        }
        while (due.Count == BatchSize);
        return decided;
    }

    /// <summary>Where the platform has no scanner any more, files that wait for it would wait for ever: they are as those that come now.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var released = 0;
        await door.RunAsync(
            session =>
            {
                released = session.Statement(
                    $"UPDATE {session.Table("files")} SET State = '{nameof(FileState.NotScanned)}', ScanDueAt = NULL WHERE ScanDueAt IS NOT NULL AND State = '{nameof(FileState.Scanning)}'").ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        if (released > 0) LogReleased(released);
    }

    private async Task<IReadOnlyList<FileRow>> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await context.Files.AsNoTracking().Where(row => row.ScanDueAt <= clock.GetUtcNow()).OrderBy(row => row.ScanDueAt).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> ScanAsync(FileRow file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await store.OpenAsync(file.StoredAs, cancellationToken);
            var found = await scanner.FindAsync(content, cancellationToken);
            if (found is not null) LogFound(file.Id, found);
            await NoteAsync(file, found is null ? FileState.Clean : FileState.Quarantined, found, null);
            return true;
        }
        catch (Exception refused) when (refused is ScannerUnavailableException or StoreUnavailableException)
        {
            LogNotScanned(file.Id, refused);
            var wait = RetryPolicy.DelayAfter(Math.Min(file.ScanAttempts + 1, RetryPolicy.Attempts), Random.Shared.NextDouble());
            await NoteAsync(file, FileState.Scanning, refused.Message, clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait));
            return false;
        }
    }

    // Two hosts may look at one file: the first verdict stays.
    private Task<Result> NoteAsync(FileRow file, FileState state, string? answer, DateTimeOffset? due) => door.RunAsync(
        session =>
        {
            session.Statement(
                $"""
                UPDATE {session.Table("files")} SET State = @state, ScanAnswer = @answer, ScanDueAt = @due, ScanAttempts = ScanAttempts + 1
                WHERE Id = @id AND State = '{nameof(FileState.Scanning)}'
                """,
                ("@state", state.ToString()),
                ("@answer", answer is { Length: > LongestAnswer } ? answer[..LongestAnswer] : answer),
                ("@due", due is { } at ? session.Instant(at) : null),
                ("@id", file.Id)).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "File {FileId} is quarantined: {Found}")]
    private partial void LogFound(Guid fileId, string found);

    [LoggerMessage(LogLevel.Warning, "Files:Scanner is not set: {Count} files that waited for a scanner are given out as not scanned")]
    private partial void LogReleased(int count);

    [LoggerMessage(LogLevel.Warning, "File {FileId} could not be scanned and waits")]
    private partial void LogNotScanned(Guid fileId, Exception exception);
}

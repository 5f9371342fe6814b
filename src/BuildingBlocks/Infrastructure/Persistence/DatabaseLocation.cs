using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Where the database is, and how writers and readers open it.</summary>
public sealed class DatabaseLocation
{
    private const string FileName = "amiplatform.db";

    /// <summary>How long the lock of another process is waited for before the database counts as out of reach.</summary>
    internal const int BusySeconds = 4;

    /// <summary>Works out the place from the settings; makes the storage folder when it does not exist.</summary>
    /// <param name="options">Section <c>Database</c>.</param>
    /// <param name="storage">Section <c>Storage</c>.</param>
    /// <param name="environment">Whose content root relative folders start from.</param>
    public DatabaseLocation(DatabaseOptions options, StorageOptions storage, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(environment);
        Provider = options.Provider;
        Folder = Path.GetFullPath(storage.Directory, environment.ContentRootPath);
        MakeFolder(storage.Directory);
        if (Provider == DatabaseProvider.SqlServer)
        {
            WriterConnectionString = ReaderConnectionString = options.ConnectionString!;
            return;
        }

        SqliteLibrary.Prepare();
        var file = new SqliteConnectionStringBuilder(options.ConnectionString ?? string.Empty);
        if (file.DataSource.Length == 0) file.DataSource = FileName;
        file.DataSource = Path.GetFullPath(file.DataSource, Folder);
        file.DefaultTimeout = BusySeconds;
        File = file.DataSource;
        WriterConnectionString = new SqliteConnectionStringBuilder(file.ConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = true }.ConnectionString;
        ReaderConnectionString = new SqliteConnectionStringBuilder(file.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
    }

    /// <summary>The database in use.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The storage folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>The SQLite file, absolute; nothing on SQL Server.</summary>
    public string? File { get; }

    /// <summary>Opens a connection that may write.</summary>
    public string WriterConnectionString { get; }

    /// <summary>Opens a connection that only reads.</summary>
    public string ReaderConnectionString { get; }

    private void MakeFolder(string setting)
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([Settings.Fault("Storage:Directory", "a folder that can be written to", setting)]);
        }
    }
}

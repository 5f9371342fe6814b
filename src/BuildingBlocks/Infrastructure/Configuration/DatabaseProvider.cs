namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>The databases that the platform runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one host.</summary>
    Sqlite,

    /// <summary>A server, one or several hosts.</summary>
    SqlServer,
}

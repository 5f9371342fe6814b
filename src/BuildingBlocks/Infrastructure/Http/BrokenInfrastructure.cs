using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Exceptions that are not bugs: a change that came first, a database that cannot do its part now.</summary>
internal static class BrokenInfrastructure
{
    public static Error? ErrorFor(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException) return new Error(ErrorKind.PreconditionFailed, "http.version-changed");
            if (cause is StoreUnavailableException) return FileErrors.StoreUnavailable();
            if (cause is WritingUnavailableException or TimeoutException || (cause is SqliteException && SqliteFaults.IsUnavailable(cause)) || SqlServerFaults.IsUnavailable(cause))
                return new Error(ErrorKind.Unavailable, "http.unavailable");
        }

        return null;
    }
}

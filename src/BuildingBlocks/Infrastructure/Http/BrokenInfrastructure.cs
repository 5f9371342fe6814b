using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Exceptions that are not bugs: a change that came first, a database that is busy or full.</summary>
internal static class BrokenInfrastructure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;

    public static Error? ErrorFor(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException) return new Error(ErrorKind.PreconditionFailed, "http.version-changed");
            if (cause is SqliteException { SqliteErrorCode: Busy or Locked or Full } or WritingUnavailableException or TimeoutException)
                return new Error(ErrorKind.Unavailable, "http.unavailable");
        }

        return null;
    }
}

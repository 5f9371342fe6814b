using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes what is wanted of mailings as a row.</summary>
internal static class MailWishes
{
    /// <summary>Replaces what an address wanted before.</summary>
    public static void WishOf(this WriteSession session, string address, MailingDelivery mailings, DateTimeOffset now)
    {
        var table = session.Table("mail_preferences");
        // Of two that come first at once the second waits on SQL Server; SQLite writes one at a time.
        var kept = session.Provider == DatabaseProvider.Sqlite ? table : $"{table} WITH (UPDLOCK, HOLDLOCK)";
        (string, object?)[] row = [("@mailings", mailings.ToString()), ("@now", session.Instant(now)), ("@address", address.ToLowerInvariant())];
        if (session.Statement($"UPDATE {kept} SET Mailings = @mailings, ChangedAt = @now WHERE Address = @address", row).ExecuteNonQuery() > 0) return;
        session.Statement($"INSERT INTO {table} (Address, Mailings, ChangedAt) VALUES (@address, @mailings, @now)", row).ExecuteNonQuery();
    }
}

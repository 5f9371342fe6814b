using AmiPlatform.BuildingBlocks.Domain.Signatories;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>What belongs to no module: integration events, inbox, idempotency, audit, scheduled acts, leases, files, mail, long work, signatories. Rows are written by prepared statements, signatories as aggregates; this context migrates and reads.</summary>
/// <param name="options">Options of the concrete context.</param>
internal abstract class PlatformDbContext(DbContextOptions options) : ModuleDbContext(options, PlatformTables.Schema)
{
    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AuditSeal> Seals => Set<AuditSeal>();

    public DbSet<StoredReply> Replies => Set<StoredReply>();

    public DbSet<PlannedAct> Acts => Set<PlannedAct>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<FileQuota> FileQuotas => Set<FileQuota>();

    public DbSet<MailRow> Mail => Set<MailRow>();

    public DbSet<MailPreference> MailPreferences => Set<MailPreference>();

    public DbSet<OperationRow> Operations => Set<OperationRow>();

    public DbSet<Signatory> Signatories => Set<Signatory>();
}

internal sealed class SqlitePlatformDbContext(DbContextOptions<SqlitePlatformDbContext> options) : PlatformDbContext(options);

internal sealed class SqlServerPlatformDbContext(DbContextOptions<SqlServerPlatformDbContext> options) : PlatformDbContext(options);

internal sealed class SqlitePlatformFactory() : DesignTimeFactory<SqlitePlatformDbContext>(PlatformTables.Schema);

internal sealed class SqlServerPlatformFactory() : DesignTimeFactory<SqlServerPlatformDbContext>(PlatformTables.Schema);

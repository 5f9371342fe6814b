using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>Accounts and the keys of data protection. It reads on a connection of its own; each save posts itself to the write door.</summary>
internal abstract partial class AccessDbContext(DbContextOptions options) : ModuleDbContext(options, PlatformTables.Schema), IDataProtectionKeyContext
{
    public DbSet<Account> Users => Set<Account>();

    public DbSet<IdentityUserClaim<Guid>> UserClaims => Set<IdentityUserClaim<Guid>>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();

    public DbSet<AdministratorTurns> AdministratorTurns => Set<AdministratorTurns>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}

internal sealed class SqliteAccessDbContext(DbContextOptions<SqliteAccessDbContext> options) : AccessDbContext(options);

internal sealed class SqlServerAccessDbContext(DbContextOptions<SqlServerAccessDbContext> options) : AccessDbContext(options)
{
    // Two people whose identifiers at a provider differ in the case of a letter are two people.
    private const string Exactly = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<AccountLogin>().Property(login => login.Issuer).UseCollation(Exactly);
        modelBuilder.Entity<AccountLogin>().Property(login => login.Subject).UseCollation(Exactly);
    }
}

internal sealed class SqliteAccessFactory() : DesignTimeFactory<SqliteAccessDbContext>(PlatformTables.Schema);

internal sealed class SqlServerAccessFactory() : DesignTimeFactory<SqlServerAccessDbContext>(PlatformTables.Schema);

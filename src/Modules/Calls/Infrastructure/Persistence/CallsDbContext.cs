using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal abstract class CallsDbContext(DbContextOptions options) : ModuleDbContext(options, "calls")
{
    public DbSet<Call> Calls => Set<Call>();

    public DbSet<Funder> Funders => Set<Funder>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<ReferenceSequence> ReferenceSequences => Set<ReferenceSequence>();

    public DbSet<ApplicationCount> ApplicationCounts => Set<ApplicationCount>();

    public DbSet<CountedApplication> CountedApplications => Set<CountedApplication>();
}

internal sealed class SqliteCallsDbContext(DbContextOptions<SqliteCallsDbContext> options) : CallsDbContext(options);

internal sealed class SqlServerCallsDbContext(DbContextOptions<SqlServerCallsDbContext> options) : CallsDbContext(options);

internal sealed class SqliteCallsDesign() : DesignTimeFactory<SqliteCallsDbContext>("calls");

internal sealed class SqlServerCallsDesign() : DesignTimeFactory<SqlServerCallsDbContext>("calls");

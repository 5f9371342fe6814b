using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.History;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal abstract class ApplicationsDbContext(DbContextOptions options) : ModuleDbContext(options, ApplicationsModule.Schema)
{
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<DossierChange> Changes => Set<DossierChange>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<TrackingSequence> TrackingSequences => Set<TrackingSequence>();

    public DbSet<SubmissionTurns> SubmissionTurns => Set<SubmissionTurns>();

    public DbSet<ReceiptKey> ReceiptKeys => Set<ReceiptKey>();

    public DbSet<KnownCall> Calls => Set<KnownCall>();

    public DbSet<KnownOperator> Operators => Set<KnownOperator>();

    public DbSet<KnownMember> Members => Set<KnownMember>();

    public DbSet<KnownDelegation> Delegations => Set<KnownDelegation>();

    public DbSet<KnownDistrict> Districts => Set<KnownDistrict>();

    public DbSet<KnownCommune> Communes => Set<KnownCommune>();
}

internal sealed class SqliteApplicationsDbContext(DbContextOptions<SqliteApplicationsDbContext> options) : ApplicationsDbContext(options);

internal sealed class SqlServerApplicationsDbContext(DbContextOptions<SqlServerApplicationsDbContext> options) : ApplicationsDbContext(options);

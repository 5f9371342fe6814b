using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Calls;
using AmiPlatform.Operators.Application.Territories;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal abstract class OperatorsDbContext(DbContextOptions options) : ModuleDbContext(options, OperatorsModule.Schema)
{
    public DbSet<Operator> Operators => Set<Operator>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SubmittedApplication> SubmittedApplications => Set<SubmittedApplication>();

    public DbSet<KnownCommune> Communes => Set<KnownCommune>();

    public DbSet<KnownCall> Calls => Set<KnownCall>();
}

internal sealed class SqliteOperatorsDbContext(DbContextOptions<SqliteOperatorsDbContext> options) : OperatorsDbContext(options);

internal sealed class SqlServerOperatorsDbContext(DbContextOptions<SqlServerOperatorsDbContext> options) : OperatorsDbContext(options);

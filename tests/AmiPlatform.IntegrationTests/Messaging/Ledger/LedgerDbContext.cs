using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.IntegrationTests.Messaging.Ledger;

internal abstract class LedgerDbContext(DbContextOptions options) : ModuleDbContext(options, "ledger")
{
    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Statement> Statements => Set<Statement>();

    protected override bool IsOwn(Type configuration) => configuration.DeclaringType == typeof(LedgerDbContext);

    internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> builder)
        {
            builder.ToTable("payments");
            builder.HasKey(payment => payment.Id);
            builder.Property(payment => payment.Id).HasConversion<TypedIdConverter<PaymentId>>();
        }
    }

    internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
    {
        public void Configure(EntityTypeBuilder<Statement> builder)
        {
            builder.ToTable("statements");
            builder.HasKey(statement => statement.Id);
            builder.Property(statement => statement.Id).HasConversion<TypedIdConverter<StatementId>>();
        }
    }
}

internal sealed class SqliteLedgerDbContext(DbContextOptions<SqliteLedgerDbContext> options) : LedgerDbContext(options);

internal sealed class SqlServerLedgerDbContext(DbContextOptions<SqlServerLedgerDbContext> options) : LedgerDbContext(options);

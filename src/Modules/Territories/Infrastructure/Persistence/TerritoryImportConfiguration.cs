using AmiPlatform.Territories.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class TerritoryImportConfiguration : IEntityTypeConfiguration<TerritoryImport>
{
    public void Configure(EntityTypeBuilder<TerritoryImport> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(import => import.Id);
        builder.HasIndex(import => import.CompletedAt);
    }
}

using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ReferenceSequenceConfiguration : IEntityTypeConfiguration<ReferenceSequence>
{
    public void Configure(EntityTypeBuilder<ReferenceSequence> builder)
    {
        builder.ToTable("reference_sequences");
        builder.HasKey(sequence => new { sequence.Kind, sequence.Year }).RefusesWith("calls.reference-taken");
        builder.Property(sequence => sequence.Last).IsConcurrencyToken();
    }
}

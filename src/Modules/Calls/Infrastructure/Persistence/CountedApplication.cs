using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

/// <summary>What a file counts as in its call, and up to which event this is so.</summary>
internal sealed class CountedApplication
{
    public Guid DossierId { get; init; }

    public CallId CallId { get; init; }

    public ApplicationStanding Standing { get; set; }

    /// <summary>Position in the event log of the last event that counted.</summary>
    public long Position { get; set; }
}

internal sealed class CountedApplicationConfiguration : IEntityTypeConfiguration<CountedApplication>
{
    public void Configure(EntityTypeBuilder<CountedApplication> builder)
    {
        builder.ToTable("counted_applications");
        builder.HasKey(counted => counted.DossierId);
        builder.Property(counted => counted.DossierId).ValueGeneratedNever();
        builder.Property(counted => counted.Position).IsConcurrencyToken();
    }
}

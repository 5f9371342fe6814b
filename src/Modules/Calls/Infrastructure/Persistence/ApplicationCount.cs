using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

/// <summary>How many files a call has received, and how many of them are open.</summary>
internal sealed class ApplicationCount
{
    public CallId CallId { get; init; }

    public int Submitted { get; init; }

    public int Open { get; init; }
}

internal sealed class ApplicationCountConfiguration : IEntityTypeConfiguration<ApplicationCount>
{
    public void Configure(EntityTypeBuilder<ApplicationCount> builder)
    {
        builder.ToTable("application_counts");
        builder.HasKey(count => count.CallId);
        builder.Property(count => count.CallId).ValueGeneratedNever();
    }
}

using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class CallConfiguration : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.ToTable("calls");
        builder.HasKey(call => call.Id);
        builder.Ignore(call => call.Content);
        builder.Property(call => call.Reference).HasMaxLength(20);
        builder.Property(call => call.Title).HasMaxLength(200);
        builder.Property(call => call.Resolution).HasJson();
        builder.Property(call => call.Themes).HasJson();
        builder.Property(call => call.Envelopes).HasJson();
        builder.Property(call => call.Rules).HasJson();
        builder.Property(call => call.Milestones).HasJson();
        builder.Property(call => call.ContactPoints).HasJson();
        builder.Property(call => call.Extensions).HasJson();
        builder.Property(call => call.Cancellation).HasJson();
        builder.Property(call => call.LaunchMeeting).HasJson();
        builder.HasIndex(call => call.Reference).IsUnique().RefusesWith("calls.reference-taken");
        builder.HasIndex(call => new { call.DraftedAt, call.Id });
        builder.HasIndex(call => new { call.State, call.DraftedAt, call.Id });
        builder.HasIndex(call => new { call.SubmissionDeadline, call.Id });
        builder.HasIndex(call => new { call.PublishedAt, call.Id });
    }
}

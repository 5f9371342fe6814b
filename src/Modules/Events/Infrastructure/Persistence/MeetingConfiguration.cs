using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Events.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Subject).HasJson();
        builder.Property(meeting => meeting.Organiser).HasMaxLength(200);
        builder.Property(meeting => meeting.TimeZone).HasMaxLength(60);
        builder.Property(meeting => meeting.Place).HasJson();
        builder.Property(meeting => meeting.Agenda).HasJson();
        builder.Property(meeting => meeting.ContactPoints).HasJson();
        builder.Property(meeting => meeting.CancellationReason).HasMaxLength(1_000);
        builder.HasIndex(meeting => new { meeting.StartsAt, meeting.Id });
        builder.HasIndex(meeting => meeting.CallId, "IX_events_one_launch_per_call").IsUnique().HasFilter("Kind = 'LaunchMeeting'");
        builder.HasIndex(meeting => new { meeting.CallId, meeting.StartsAt });
        builder.HasIndex(meeting => new { meeting.State, meeting.StartsAt, meeting.Id });
    }
}

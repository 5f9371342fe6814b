using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Events.Domain.Guests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.ToTable("guests");
        builder.HasKey(guest => guest.Id);
        builder.Property(guest => guest.Email).HasMaxLength(EmailAddress.MaximumLength);
        builder.Property(guest => guest.Name).HasMaxLength(200);
        builder.Property(guest => guest.TokenHash).HasMaxLength(PersonalToken.HashLength).IsUnicode(false).IsSecret();
        builder.Property(guest => guest.Answers).HasJson();
        builder.Ignore(guest => guest.Latest);
        builder.HasIndex(guest => new { guest.MeetingId, guest.Id });
        builder.HasIndex(guest => new { guest.MeetingId, guest.Email }).IsUnique().HasFilter("Email IS NOT NULL").RefusesWith("events.guest-added-meanwhile");
        builder.HasIndex(guest => guest.TokenHash).IsUnique().HasFilter("TokenHash IS NOT NULL");
    }
}

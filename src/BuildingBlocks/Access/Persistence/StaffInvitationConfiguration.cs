using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class StaffInvitationConfiguration : IEntityTypeConfiguration<StaffInvitation>
{
    public const string Table = "staff_invitations";

    public void Configure(EntityTypeBuilder<StaffInvitation> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Email).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(invitation => invitation.DisplayName).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(invitation => invitation.Roles).HasJson();
        builder.Property(invitation => invitation.CodeHash).HasMaxLength(PersonalToken.HashLength).IsUnicode(false).IsSecret();
        builder.HasIndex(invitation => invitation.CodeHash).IsUnique();
        builder.HasIndex(invitation => invitation.Email).IsUnique();
        builder.HasIndex(invitation => invitation.ExpiresAt);
    }
}

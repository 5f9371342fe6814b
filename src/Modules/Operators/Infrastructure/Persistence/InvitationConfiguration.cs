using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Email).HasMaxLength(Invitation.EmailLength);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(InvitationToken.HashLength).IsUnicode(false).IsSecret();
        builder.HasOne<Operator>().WithMany().HasForeignKey(invitation => invitation.OperatorId).IsRequired();
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => new { invitation.OperatorId, invitation.Email }).IsUnique().RefusesWith("operators.invited-meanwhile");
    }
}

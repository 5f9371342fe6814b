using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class OperatorConfiguration : IEntityTypeConfiguration<Operator>
{
    private const string OperatorId = "OperatorId";

    public void Configure(EntityTypeBuilder<Operator> builder)
    {
        builder.ToTable("operators");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.LegalName).HasMaxLength(Operator.LegalNameLength);
        builder.Property(row => row.SortedName).HasMaxLength(Operator.SortedNameLength);
        builder.Property(row => row.SearchedText).HasMaxLength(Operator.SearchedTextLength);
        builder.Property(row => row.Acronym).HasMaxLength(60);
        builder.Property(row => row.Siret).HasConversion(siret => siret.Value, value => Siret.FromTrusted(value)).HasMaxLength(Siret.Length).IsUnicode(false);
        builder.Property(row => row.Rna).HasMaxLength(10).IsUnicode(false);
        builder.Property(row => row.AlsaceMoselleRegister).HasMaxLength(100);
        builder.Property(row => row.Address).HasMaxLength(500);
        builder.Property(row => row.CommuneCode).HasMaxLength(5).IsUnicode(false);
        builder.Property(row => row.Commitments).HasJson();
        builder.Property(row => row.PreviousSirets).HasJson();
        builder.Property(row => row.StatusChanges).HasJson();
        builder.Property(row => row.Delegations).HasJson();
        builder.Ignore(row => row.CommitmentInForce);
        builder.HasIndex(row => row.Siret).IsUnique().RefusesWith("operators.siret-already-registered", "/siret");
        builder.HasIndex(row => new { row.SortedName, row.Id });
        builder.HasIndex(row => new { row.RegisteredAt, row.Id });
        builder.HasIndex(row => new { row.Status, row.SortedName, row.Id });
        builder.HasIndex(row => new { row.Status, row.RegisteredAt, row.Id });
        builder.OwnsMany(row => row.Members, Members);
        builder.Navigation(row => row.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Members(OwnedNavigationBuilder<Operator, OperatorMember> members)
    {
        members.ToTable("members");
        members.WithOwner().HasForeignKey(OperatorId);
        members.Property(member => member.UserId).ValueGeneratedNever();
        members.Property(member => member.Role);
        members.Property(member => member.MandateEndsOn);
        members.Property(member => member.JoinedAt);
        members.HasKey(OperatorId, nameof(OperatorMember.UserId));
        members.HasIndex(member => member.UserId);
    }
}

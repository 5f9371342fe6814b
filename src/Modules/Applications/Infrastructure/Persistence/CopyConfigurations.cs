using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownCallConfiguration : IEntityTypeConfiguration<KnownCall>
{
    public void Configure(EntityTypeBuilder<KnownCall> builder)
    {
        builder.ToTable("calls");
        builder.HasKey(call => call.Id);
        builder.Property(call => call.Id).ValueGeneratedNever();
        builder.Property(call => call.Reference).HasMaxLength(40);
        builder.Property(call => call.Title).HasMaxLength(500);
        builder.Property(call => call.Published).HasRepeatedJson().IsRequired(false);
        builder.Property(call => call.Extended).HasJson();
        builder.Ignore(call => call.IsPublished);
        builder.Ignore(call => call.IsCancelled);
        builder.Ignore(call => call.IsArchived);
        builder.Ignore(call => call.TakesFiles);
    }
}

internal sealed class KnownOperatorConfiguration : IEntityTypeConfiguration<KnownOperator>
{
    public void Configure(EntityTypeBuilder<KnownOperator> builder)
    {
        builder.ToTable("operators");
        builder.HasKey(row => row.Id);
        builder.Ignore(row => row.IsRegistered);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.LegalName).HasMaxLength(500);
        builder.Property(row => row.FoldedName).HasMaxLength(KnownOperator.LongestFoldedName);
        builder.Property(row => row.Siret).HasMaxLength(14).IsUnicode(false);
        builder.Property(row => row.CommuneCode).HasMaxLength(5).IsUnicode(false);
        builder.Property(row => row.CommitmentVersion).HasMaxLength(40);
    }
}

internal sealed class KnownMemberConfiguration : IEntityTypeConfiguration<KnownMember>
{
    public void Configure(EntityTypeBuilder<KnownMember> builder)
    {
        builder.ToTable("members");
        builder.HasKey(member => new { member.OperatorId, member.UserId });
        builder.HasIndex(member => member.UserId);
    }
}

internal sealed class KnownDelegationConfiguration : IEntityTypeConfiguration<KnownDelegation>
{
    public void Configure(EntityTypeBuilder<KnownDelegation> builder)
    {
        builder.ToTable("delegations");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.OperatorId, row.UserId });
    }
}

internal sealed class KnownDistrictConfiguration : IEntityTypeConfiguration<KnownDistrict>
{
    public void Configure(EntityTypeBuilder<KnownDistrict> builder)
    {
        builder.ToTable("districts");
        builder.HasKey(district => district.Id);
        builder.Property(district => district.Id).ValueGeneratedNever();
        builder.Property(district => district.Code).HasMaxLength(20).IsUnicode(false);
        builder.Property(district => district.Name).HasMaxLength(200);
        builder.Property(district => district.Generation).HasMaxLength(20);
        builder.Property(district => district.CommuneCodes).HasJson();
    }
}

internal sealed class KnownCommuneConfiguration : IEntityTypeConfiguration<KnownCommune>
{
    public void Configure(EntityTypeBuilder<KnownCommune> builder)
    {
        builder.ToTable("communes");
        builder.HasKey(commune => commune.Id);
        builder.Property(commune => commune.Id).ValueGeneratedNever();
        builder.Property(commune => commune.Code).HasMaxLength(5).IsUnicode(false);
        builder.Property(commune => commune.Name).HasMaxLength(200);
        builder.HasIndex(commune => commune.Code);
    }
}

using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public const string Table = "api_keys";

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameLength);
        builder.Property(key => key.Prefix).HasMaxLength(ApiKeyText.PrefixLength).IsUnicode(false);
        builder.Property(key => key.Hash).HasMaxLength(SHA256.HashSizeInBytes).IsSecret();
        builder.Property(key => key.Scope).HasMaxLength(4_000).IsUnicode(false);
        builder.Ignore(key => key.Scopes);
        builder.HasIndex(key => key.Prefix).IsUnique();
        builder.HasIndex(key => new { key.AccountId, key.CreatedAt, key.Id });
        builder.HasIndex(key => key.ExpiresAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId).IsRequired();
    }
}

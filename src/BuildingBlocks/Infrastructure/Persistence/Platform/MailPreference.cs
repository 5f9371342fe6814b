using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>What whoever reads the mails of an address wants of them; an address without a row gets each at once.</summary>
internal sealed class MailPreference
{
    /// <summary>In lower case.</summary>
    public required string Address { get; init; }

    public MailingDelivery Mailings { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MailPreference>
    {
        public void Configure(EntityTypeBuilder<MailPreference> builder)
        {
            builder.ToTable("mail_preferences");
            builder.HasKey(row => row.Address);
            builder.Property(row => row.Address).HasMaxLength(MailRow.Configuration.RecipientLength);
        }
    }
}

using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Events.Domain.Seats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class SeatingConfiguration : IEntityTypeConfiguration<Seating>
{
    public void Configure(EntityTypeBuilder<Seating> builder)
    {
        builder.ToTable("seatings", table => table.HasCheckConstraint("CK_seatings_within_capacity", "Capacity IS NULL OR SeatsHeld <= Capacity"));
        builder.HasKey(seating => seating.Id);
        builder.Property(seating => seating.Places).HasJson();
        builder.Ignore(seating => seating.OffersMade);
    }
}

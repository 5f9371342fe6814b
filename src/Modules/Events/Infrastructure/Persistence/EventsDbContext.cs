using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal abstract class EventsDbContext(DbContextOptions options) : ModuleDbContext(options, "events")
{
    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Guest> Guests => Set<Guest>();

    public DbSet<Seating> Seatings => Set<Seating>();
}

internal sealed class SqliteEventsDbContext(DbContextOptions<SqliteEventsDbContext> options) : EventsDbContext(options);

internal sealed class SqlServerEventsDbContext(DbContextOptions<SqlServerEventsDbContext> options) : EventsDbContext(options);

internal sealed class SqliteEventsDesign() : DesignTimeFactory<SqliteEventsDbContext>("events");

internal sealed class SqlServerEventsDesign() : DesignTimeFactory<SqlServerEventsDbContext>("events");

using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class SeatingRepository(EventsDbContext context, RequestContext request) : EfRepository<Seating, MeetingId>(context, request), ISeatingRepository;

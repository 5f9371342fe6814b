using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application;

/// <summary>The seats of announced meetings, inside a transaction.</summary>
internal interface ISeatingRepository : IRepository<Seating, MeetingId>;

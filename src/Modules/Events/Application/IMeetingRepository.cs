using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application;

/// <summary>The meetings, inside a transaction.</summary>
internal interface IMeetingRepository : IRepository<Meeting, MeetingId>
{
    /// <summary>Whether the launch meeting of a call is planned already.</summary>
    Task<bool> HasLaunchOfAsync(Guid callId, CancellationToken cancellationToken);
}

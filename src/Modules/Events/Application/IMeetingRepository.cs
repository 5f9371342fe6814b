using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application;

/// <summary>The meetings, inside a transaction.</summary>
internal interface IMeetingRepository : IRepository<Meeting, MeetingId>
{
    /// <summary>Whether the launch meeting of a call is planned already.</summary>
    Task<bool> HasLaunchOfAsync(Guid callId, CancellationToken cancellationToken);

    /// <summary>The meetings of a call that are neither held nor cancelled.</summary>
    Task<IReadOnlyList<Meeting>> UnheldOfAsync(Guid callId, CancellationToken cancellationToken);
}

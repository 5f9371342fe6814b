using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>How many files each call has received and how many of them are open; kept beside the calls, whose version must not move with every submission.</summary>
internal interface IApplicationCounts
{
    /// <summary>How many submitted files are not ended.</summary>
    Task<int> OpenAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts a file as it stands from a position of the event log on. What is told again, or of an earlier position, changes nothing.</summary>
    Task StandAsync(Guid dossierId, CallId callId, ApplicationStanding standing, long position, CancellationToken cancellationToken);
}

using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>How many files each call has received; kept beside the calls, whose version must not move with every submission.</summary>
internal interface IApplicationCounts
{
    /// <summary>Counts one more submitted file.</summary>
    Task AddSubmittedAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts one file less; it may be heard of before its submission.</summary>
    Task RemoveSubmittedAsync(CallId callId, CancellationToken cancellationToken);
}

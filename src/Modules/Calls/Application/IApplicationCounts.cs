using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>How many files each call has received and how many of them are open; kept beside the calls, whose version must not move with every submission.</summary>
internal interface IApplicationCounts
{
    /// <summary>How many submitted files are not ended.</summary>
    Task<int> OpenAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts one more submitted file, open.</summary>
    Task AddSubmittedAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts one file less; it may be heard of before its submission.</summary>
    Task RemoveSubmittedAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts one open file less; it stays submitted.</summary>
    Task EndAsync(CallId callId, CancellationToken cancellationToken);

    /// <summary>Counts an ended file as open again.</summary>
    Task ReopenAsync(CallId callId, CancellationToken cancellationToken);
}

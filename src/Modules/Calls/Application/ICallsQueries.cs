using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Calls.Application.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>Reads of calls.</summary>
internal interface ICallsQueries
{
    /// <summary>One call, if it was published or the reader sees drafts too.</summary>
    Task<CallResponse?> FindAsync(Guid callId, bool withDrafts, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A page of calls.</summary>
    Task<Page<CallSummary>> BrowseAsync(CallSelection selection, CancellationToken cancellationToken);

    /// <summary>How many files a call has received, and how many of them are open.</summary>
    Task<ApplicationFigures> ApplicationsAsync(Guid callId, CancellationToken cancellationToken);
}

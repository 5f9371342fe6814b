using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>Lists the application files that an operator has submitted, the newest first, those that were withdrawn, closed or declared inadmissible too, to its members and to the staff.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadOwn)]
[SortedBy("-submittedAt")]
internal sealed record BrowseSubmittedApplications(Guid OperatorId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<SubmittedApplicationResponse>>;

internal sealed class BrowseSubmittedApplicationsHandler(IOperatorsQueries queries, ICaller caller)
    : IQueryHandler<BrowseSubmittedApplications, Page<SubmittedApplicationResponse>>
{
    public async Task<Result<Page<SubmittedApplicationResponse>>> Handle(BrowseSubmittedApplications query, CancellationToken cancellationToken)
    {
        var position = ApplicationPosition.From(query.Limit, query.Cursor);
        if (!position.IsSuccess) return Result<Page<SubmittedApplicationResponse>>.Refused(position.Errors);
        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<Page<SubmittedApplicationResponse>>.Refused(standing.Errors);
        return await queries.BrowseApplicationsAsync(id, query.Count, position.Value.Limit, position.Value.After, cancellationToken);
    }
}

/// <summary>An application file in an operator's history.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="ActionTitle">Title of the action.</param>
/// <param name="Requested">Euros asked of all funders.</param>
/// <param name="SubmittedAt">Instant of the submission.</param>
/// <param name="State">Whether it still stands as submitted, or how it ended.</param>
/// <param name="StandsSince">Since when.</param>
internal sealed record SubmittedApplicationResponse(
    Guid DossierId, Guid CallId, string TrackingNumber, string ActionTitle, decimal Requested, DateTimeOffset SubmittedAt, SubmittedApplicationState State, DateTimeOffset StandsSince)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<SubmittedApplicationResponse> Table { get; } = new(
        "applications", "operators.column",
        ("tracking-number", file => file.TrackingNumber),
        ("action-title", file => file.ActionTitle),
        ("requested", file => file.Requested),
        ("submitted-at", file => file.SubmittedAt),
        ("state", file => file.State),
        ("stands-since", file => file.StandsSince));
}

using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>What is read of operators, past their aggregates.</summary>
internal interface IOperatorsQueries
{
    /// <summary>Says how an account stands to an operator; nothing when there is no such operator.</summary>
    Task<Standing?> StandingAsync(OperatorId operatorId, Guid? userId, CancellationToken cancellationToken);

    Task<OperatorResponse?> GetAsync(OperatorId operatorId, CancellationToken cancellationToken);

    Task<Page<OperatorSummary>> BrowseAsync(OperatorFilter filter, int limit, OperatorPosition? after, CancellationToken cancellationToken);

    Task<Page<DirectoryEntry>> BrowseDirectoryAsync(OperatorFilter filter, int limit, OperatorPosition? after, CancellationToken cancellationToken);

    Task<Page<MemberResponse>> BrowseMembersAsync(OperatorId operatorId, bool? count, int limit, Guid? after, CancellationToken cancellationToken);

    /// <summary>Every delegation of an operator, the newest last; the aggregate bounds their number.</summary>
    Task<IReadOnlyList<DelegationResponse>> DelegationsAsync(OperatorId operatorId, CancellationToken cancellationToken);

    Task<Page<SubmittedApplicationResponse>> BrowseApplicationsAsync(
        OperatorId operatorId, bool? count, int limit, ApplicationPosition? after, CancellationToken cancellationToken);
}

using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>What is read of invitations, past their aggregates.</summary>
internal interface IInvitationsQueries
{
    Task<OfferedMembership?> OfferAsync(InvitationToken token, DateTimeOffset now, CancellationToken cancellationToken);

    Task<Page<InvitationResponse>> BrowseAsync(
        OperatorId operatorId, DateTimeOffset now, bool? count, int limit, string? afterEmail, CancellationToken cancellationToken);
}

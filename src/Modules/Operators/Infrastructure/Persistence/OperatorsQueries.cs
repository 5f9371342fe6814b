using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class OperatorsQueries(OperatorsDbContext context, IMapper mapper, IAuthority authority, TimeProvider clock) : IOperatorsQueries
{
    // What is left out, not what is shown: the database would look for each of the states that are shown and sort what it found, instead of going on by name.
    private static readonly OperatorStatus[] NotInDirectory =
        [.. Enum.GetValues<OperatorStatus>().Except([OperatorStatus.Verified, OperatorStatus.ToReverify])];

    public Task<Standing?> StandingAsync(OperatorId operatorId, Guid? userId, CancellationToken cancellationToken)
    {
        var today = authority.Now(clock).Day;
        return context.Operators.AsNoTracking().Where(row => row.Id == operatorId)
            .Select(row => new Standing(row.Members
                .Where(member => member.UserId == userId && (member.MandateEndsOn == null || member.MandateEndsOn >= today))
                .Select(member => (MemberRole?)member.Role).FirstOrDefault(), row.Status))
            .FirstOrDefaultAsync(cancellationToken);
    }

    public Task<OperatorResponse?> GetAsync(OperatorId operatorId, CancellationToken cancellationToken) =>
        context.Operators.AsNoTracking().Where(row => row.Id == operatorId)
            .ProjectTo<OperatorResponse>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken);

    public async Task<Page<OperatorSummary>> BrowseAsync(OperatorFilter filter, int limit, OperatorPosition? after, CancellationToken cancellationToken)
    {
        var rows = context.Operators.AsNoTracking();
        if (Folded(filter.Text) is { } text) rows = rows.Where(row => row.SearchedText.Contains(text));
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.Member is { } userId)
        {
            var own = OfMember(userId);
            rows = rows.Where(row => own.Contains(row.Id));
        }

        var total = await rows.TotalAsync(filter.Count, cancellationToken);
        var found = await rows.After(after).Sorted(filter.Order).Take(limit + 1).ProjectTo<OperatorSummary>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        return Pages.Of(found, limit, total, last => OperatorPosition.Of(last, filter.Order).ToCursor());
    }

    public async Task<Page<DirectoryEntry>> BrowseDirectoryAsync(OperatorFilter filter, int limit, OperatorPosition? after, CancellationToken cancellationToken)
    {
        var rows = context.Operators.AsNoTracking().Where(row => !NotInDirectory.Contains(row.Status));
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (Folded(filter.Text) is { } part) rows = rows.Where(row => row.SortedName.Contains(part));
        var total = await rows.TotalAsync(filter.Count, cancellationToken);
        var found = await rows.After(after).Sorted(OperatorOrder.ByName).Take(limit + 1)
            .Select(row => new
            {
                row.Id,
                row.SortedName,
                row.LegalName,
                row.Kind,
                Commune = context.Communes.Where(commune => commune.Code == row.CommuneCode).Select(commune => commune.Name).FirstOrDefault() ?? row.CommuneCode,
            })
            .ToListAsync(cancellationToken);
        return Pages.Of(
            found,
            limit,
            total,
            last => new OperatorPosition(last.SortedName, last.Id).ToCursor(),
            row => new DirectoryEntry(row.LegalName, row.Kind, row.Commune));
    }

    public async Task<Page<MemberResponse>> BrowseMembersAsync(OperatorId operatorId, bool? count, int limit, Guid? after, CancellationToken cancellationToken)
    {
        var members = context.Operators.AsNoTracking().Where(row => row.Id == operatorId).SelectMany(row => row.Members);
        var total = await members.TotalAsync(count, cancellationToken);
        if (after is { } userId) members = members.Where(member => member.UserId.CompareTo(userId) > 0);
        var found = await members.OrderBy(member => member.UserId).Take(limit + 1)
            .ProjectTo<MemberResponse>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        return Pages.Of(found, limit, total, last => Cursor.Encode(last.UserId.ToString()));
    }

    public async Task<IReadOnlyList<DelegationResponse>> DelegationsAsync(OperatorId operatorId, CancellationToken cancellationToken)
    {
        var found = await context.Operators.AsNoTracking().Where(row => row.Id == operatorId)
            .Select(row => new { row.Delegations, row.Version }).FirstOrDefaultAsync(cancellationToken);
        return [.. found?.Delegations.Select(given => DelegationResponse.Of(operatorId.Value, given) with { Version = found.Version }) ?? []];
    }

    public async Task<Page<SubmittedApplicationResponse>> BrowseApplicationsAsync(
        OperatorId operatorId, bool? count, int limit, ApplicationPosition? after, CancellationToken cancellationToken)
    {
        var lines = context.SubmittedApplications.AsNoTracking().Where(line => line.OperatorId == operatorId);
        var total = await lines.TotalAsync(count, cancellationToken);
        if (after is var (at, dossierId))
            lines = lines.Where(line => line.SubmittedAt <= at && (line.SubmittedAt < at || line.DossierId.CompareTo(dossierId) < 0));
        var found = await lines.OrderByDescending(line => line.SubmittedAt).ThenByDescending(line => line.DossierId).Take(limit + 1)
            .ProjectTo<SubmittedApplicationResponse>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        return Pages.Of(found, limit, total, last => new ApplicationPosition(last.SubmittedAt, last.DossierId).ToCursor());
    }

    // Found by member, not asked of every operator.
    private IQueryable<OperatorId> OfMember(Guid userId)
    {
        var today = authority.Now(clock).Day;
        return
            from own in context.Operators
            from member in own.Members
            where member.UserId == userId && (member.MandateEndsOn == null || member.MandateEndsOn >= today)
            select own.Id;
    }

    /// <summary>Folds a text; a number is found with or without the blanks between its digits.</summary>
    private static string? Folded(string? text)
    {
        if (text is null || FoldedText.Of(text) is not { Length: > 0 } folded) return null;
        var compact = folded.Replace(" ", string.Empty, StringComparison.Ordinal);
        return compact.All(char.IsAsciiDigit) ? compact : folded;
    }
}

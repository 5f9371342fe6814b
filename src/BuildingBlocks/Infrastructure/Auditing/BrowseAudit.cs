using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Lists who did what, the last first: every committed command, every sign-in or permission that was refused, and once a minute whoever asked more than a limit allows. To who accepts CSV or XLSX instead of JSON it answers the whole list as a table.</summary>
/// <param name="ActorId">Only what this account did.</param>
/// <param name="OperatorId">Only what was done on behalf of this operator.</param>
/// <param name="Subject">Only what was done to this, such as <c>Call:0199…</c>; found where it is the first thing that the command changed.</param>
/// <param name="Module">Only commands of this module.</param>
/// <param name="Action">Only this command, such as <c>PublishCall</c>.</param>
/// <param name="Refused">Only what was refused, or only what was carried out.</param>
/// <param name="From">Only at this instant or later.</param>
/// <param name="To">Only before this instant.</param>
/// <param name="Count">Whether to count the entries of all pages.</param>
/// <param name="Limit">At most so many, 200 at the most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(AuditPermissions.Read)]
[SortedBy("-sequence")]
[ShowsPersonalData]
internal sealed record BrowseAudit(
    Guid? ActorId = null,
    Guid? OperatorId = null,
    string? Subject = null,
    string? Module = null,
    string? Action = null,
    bool? Refused = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    bool? Count = null,
    int? Limit = null,
    string? Cursor = null) : IQuery<Page<AuditRecord>>
{
    public IQueryable<AuditEntry> Select(IQueryable<AuditEntry> entries)
    {
        if (ActorId is { } actor) entries = entries.Where(entry => entry.ActorId == actor);
        if (OperatorId is { } onBehalf) entries = entries.Where(entry => entry.OperatorId == onBehalf);
        if (Module is { } module) entries = entries.Where(entry => entry.Module == module);
        if (Action is { } action) entries = entries.Where(entry => entry.Action == action);
        if (Refused is { } refused) entries = entries.Where(entry => (entry.Refusal != null) == refused);
        if (From is { } from) entries = entries.Where(entry => entry.At >= from);
        if (To is { } to) entries = entries.Where(entry => entry.At < to);
        if (Subject is not { } subject) return entries;
        // What follows the first of several begins with a comma, and '-' comes just after it: a range that the index serves.
        var end = subject + '-';
#pragma warning disable CA1309 // The database compares, in its own order.
        return entries.Where(entry => string.Compare(entry.Subject, subject) >= 0 && string.Compare(entry.Subject, end) < 0);
#pragma warning restore CA1309
    }
}

/// <summary>An entry of the audit trail.</summary>
/// <param name="Sequence">Its number; later entries have higher ones, and some numbers may be unused.</param>
/// <param name="At">When.</param>
/// <param name="ActorId">Account that acted; absent for the public and for the platform itself.</param>
/// <param name="Actor">Name of the account then, <c>anonymous</c> or <c>platform</c>.</param>
/// <param name="OperatorId">Operator on whose behalf somebody of an association acted.</param>
/// <param name="Address">Network address from which the request came.</param>
/// <param name="Module">Module of the command.</param>
/// <param name="Action">The command.</param>
/// <param name="Subject">What it changed, such as <c>Call:0199…</c>; several are separated by commas, and after three only counted.</param>
/// <param name="Refusal">Code of the refusal; absent where it was carried out.</param>
/// <param name="Changes">Rows that it changed, with their fields before and after; 50 at most.</param>
/// <param name="Sealed">Whether the entry is part of the chain of digests, which happens within seconds.</param>
internal sealed record AuditRecord(
    long Sequence,
    DateTimeOffset At,
    Guid? ActorId,
    string Actor,
    Guid? OperatorId,
    string? Address,
    string Module,
    string Action,
    string? Subject,
    string? Refusal,
    IReadOnlyList<AuditedRow> Changes,
    bool Sealed)
{
    public static AuditRecord Of(AuditEntry entry) => new(
        entry.Sequence, entry.At, entry.ActorId, entry.Actor, entry.OperatorId, entry.Address, entry.Module, entry.Action, entry.Subject, entry.Refusal,
        entry.Changes is { } changes ? JsonSerializer.Deserialize(changes, AuditJsonContext.Default.ListAuditedRow)! : [],
        entry.Seal is not null);
}

internal sealed class BrowseAuditHandler(PlatformDbContext context) : IQueryHandler<BrowseAudit, Page<AuditRecord>>
{
    public async Task<Result<Page<AuditRecord>>> Handle(BrowseAudit request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<AuditRecord>>.Refused(page.Errors);
        var entries = request.Select(context.Audit);
        var total = await entries.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var key])
        {
            if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            entries = entries.Where(entry => entry.Sequence < after);
        }

        var found = await entries.OrderByDescending(entry => entry.Sequence).Take(page.Value.Limit + 1).ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).Select(AuditRecord.Of).ToList();
        return new Page<AuditRecord>(shown, found.Count > shown.Count ? Cursor.Encode(shown[^1].Sequence.ToString(CultureInfo.InvariantCulture)) : null, total);
    }
}

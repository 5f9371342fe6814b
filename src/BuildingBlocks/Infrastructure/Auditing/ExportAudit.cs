using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>The audit trail as a table, whole, the last entry first; the changes are in it as JSON.</summary>
[Requires(AuditPermissions.Read)]
[ShowsPersonalData]
internal sealed record ExportAudit(BrowseAudit List) : IQuery<ExportTable>;

internal sealed class ExportAuditHandler(IContextSource<PlatformDbContext> source, IWording wording) : IQueryHandler<ExportAudit, ExportTable>
{
    private static readonly string[] Columns = ["sequence", "at", "actor-id", "actor", "operator-id", "address", "module", "action", "subject", "refusal", "changes"];

    public Task<Result<ExportTable>> Handle(ExportAudit request, CancellationToken cancellationToken) => Task.FromResult<Result<ExportTable>>(
        new ExportTable("audit", [.. Columns.Select(column => wording.Say(new Phrase($"platform.audit-column.{column}")))], RowsAsync(request.List, cancellationToken)));

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> RowsAsync(BrowseAudit list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var entry in list.Select(context.Audit).OrderByDescending(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return
            [
                TableCell.Whole(entry.Sequence), TableCell.Instant(entry.At, TimeZoneInfo.Utc), entry.ActorId?.ToString(), entry.Actor,
                entry.OperatorId?.ToString(), entry.Address, entry.Module, entry.Action, entry.Subject, entry.Refusal, entry.Changes,
            ];
        }
    }
}

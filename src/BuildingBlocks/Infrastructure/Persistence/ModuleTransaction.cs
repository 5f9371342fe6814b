using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>A write transaction of one module, in the present scope: runs the work, saves its aggregates, writes what they raised and planned, commits.</summary>
internal sealed class ModuleTransaction(
    IWriteDoor door, WriteScope scope, IServiceProvider services, RequestContext request, PendingSchedule schedule, TimeProvider clock, ICommitSignal signal)
{
    /// <summary>Runs work of a module and commits it when it succeeds.</summary>
    /// <param name="module">Whose context, translator and schedule are used.</param>
    /// <param name="work">The work; gets the session for rows of its own.</param>
    /// <param name="beforeCommit">Writes rows that must live or die with the work, told what changes: its audit entry, stored reply or inbox mark.</param>
    /// <param name="cancellationToken">Cancels while waiting.</param>
    /// <param name="audited">Whether what changes is told.</param>
    /// <returns>The work's outcome, or the refusal of the commit.</returns>
    public async Task<TOutcome> RunAsync<TOutcome>(
        IModule module, Func<WriteSession, Task<TOutcome>> work, Action<WriteSession, WrittenChanges, TOutcome>? beforeCommit, CancellationToken cancellationToken,
        bool audited = false)
        where TOutcome : IOutcome<TOutcome>
    {
        IReadOnlyList<Guid> raised = [];
        var planned = false;
        var outcome = await door.RunAsync(
            async session =>
            {
                (scope.Session, scope.Module, scope.Subject, scope.BeforeCommit, scope.AfterCommit) = (session, module.Name, null, null, null);
                ModuleDbContext? context = null;
                try
                {
                    var result = await work(session);
                    if (!result.IsSuccess) return result;
                    context = services.GetRequiredKeyedService<ContextOfScope>(module.Name)(services);
                    context.ChangeTracker.DetectChanges();
                    context.ChangeTracker.AutoDetectChangesEnabled = false;
                    foreach (var recorder in services.GetKeyedServices<IChangeRecorder>(module.Name)) recorder.Record(context);
                    var (events, subjects) = TrackedChanges.Prepare(context, request);
                    if (scope.Subject is { } beside) subjects = [beside, .. subjects];
                    var changes = audited ? new WrittenChanges(subjects, ChangedRows.Operator(context), ChangedRows.Describe(context)) : WrittenChanges.Untold;
                    ManyRows.Write(context, session);
                    await context.SaveChangesAsync(CancellationToken.None);
                    raised = services.GetRequiredService<EventWriter>().Write(session, module, events, clock.GetUtcNow());
                    scope.BeforeCommit?.Invoke(session);
                    planned = schedule.Write(session, module.Name);
                    beforeCommit?.Invoke(session, changes, result);
                    return result;
                }
                catch (PreconditionFailedException exception)
                {
                    return TOutcome.Refused([Error.Of(ErrorKind.PreconditionFailed, "http.version-not-current", ("expected", exception.Expected), ("present", exception.Present))]);
                }
                catch (DbUpdateConcurrencyException)
                {
                    return TOutcome.Refused([Error.Of(ErrorKind.PreconditionFailed, "http.changed-meanwhile")]);
                }
                catch (DbUpdateException exception) when (UniqueViolations.Refusal(context!, exception) is { } refusal)
                {
                    return TOutcome.Refused([refusal]);
                }
                finally
                {
                    schedule.Clear();
                    (scope.Session, scope.Module) = (null, null);
                }
            },
            cancellationToken);
        if (!outcome.IsSuccess) return outcome;
        request.RaisedEvents = raised;
        if (raised.Count > 0 || planned) signal.Pulse();
        scope.AfterCommit?.Invoke();
        return outcome;
    }
}

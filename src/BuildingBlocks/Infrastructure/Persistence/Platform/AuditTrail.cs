using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A command that changes platform rows, not aggregates, and so names its subject itself.</summary>
internal interface IAuditSubject
{
    /// <summary>What is changed.</summary>
    string AuditSubject { get; }
}

/// <summary>One entry per committed command: who did what, when, from where, to which aggregates.</summary>
/// <param name="request">From where.</param>
/// <param name="caller">Who.</param>
/// <param name="clock">When.</param>
public sealed class AuditTrail(RequestContext request, ICaller caller, TimeProvider clock)
{
    /// <summary>Writes the entry of a command in its transaction.</summary>
    internal void Write(WriteSession session, IModule module, string action, object command, DbContext context)
    {
        var subject = command is IAuditSubject own ? own.AuditSubject : context.ChangeTracker.Entries<Domain.IAggregateRoot>().Select(entry => $"{entry.Metadata.ClrType.Name}:{Key(entry)}").FirstOrDefault();
        Write(session, module.Name, action, subject);
    }

    /// <summary>Writes an entry.</summary>
    /// <param name="session">The transaction that it lives or dies with.</param>
    /// <param name="module">Lower-case name of the module, or of the building block.</param>
    /// <param name="action">Name of the command.</param>
    /// <param name="subject">What it was done to, such as <c>Call:…</c>.</param>
    public void Write(WriteSession session, string module, string action, string? subject) => session.Statement(
        $"INSERT INTO {session.Table("audit_entries")} (At, ActorId, Actor, Address, Module, Action, Subject) VALUES (@at, @actorId, @actor, @address, @module, @action, @subject)",
        ("@at", session.Instant(clock.GetUtcNow())),
        ("@actorId", caller.UserId),
        ("@actor", caller.DisplayName),
        ("@address", request.Address?.ToString()),
        ("@module", module),
        ("@action", action),
        ("@subject", subject)).ExecuteNonQuery();

    private static Guid Key(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
    {
        var id = entry.Metadata.FindPrimaryKey()!.Properties[0];
        return (Guid)(id.GetValueConverter()?.ConvertToProvider(entry.Property(id.Name).CurrentValue) ?? entry.Property(id.Name).CurrentValue)!;
    }
}

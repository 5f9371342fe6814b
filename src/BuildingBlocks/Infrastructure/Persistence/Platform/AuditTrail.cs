using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A command that changes platform rows, not aggregates, and so names its subject itself.</summary>
internal interface IAuditSubject
{
    /// <summary>What is changed.</summary>
    string AuditSubject { get; }
}

/// <summary>One entry per committed command: who did what, when, from where, to which aggregates; and one per sign-in or permission that was refused.</summary>
/// <param name="request">From where.</param>
/// <param name="caller">Who.</param>
/// <param name="clock">When.</param>
public sealed class AuditTrail(RequestContext request, ICaller caller, TimeProvider clock)
{
    private const int Named = 3;

    /// <summary>Writes the entry of a command in its transaction.</summary>
    internal void Write(WriteSession session, IModule module, string action, object command, IReadOnlyList<string> changed)
    {
        var subjects = command is IAuditSubject own ? [own.AuditSubject] : changed;
        Write(session, module.Name, action, subjects.Count > 0 ? Fitting(subjects) : null);
    }

    /// <summary>Writes an entry.</summary>
    /// <param name="session">The transaction that it lives or dies with.</param>
    /// <param name="module">Lower-case name of the module, or of the building block.</param>
    /// <param name="action">Name of the command.</param>
    /// <param name="subject">What it was done to, such as <c>Call:…</c>.</param>
    /// <param name="actor">Who did it, where that is not the caller: whoever signs in is nobody yet.</param>
    /// <param name="refusal">Code of the refusal, where it was refused.</param>
    public void Write(WriteSession session, string module, string action, string? subject, (Guid Id, string Name)? actor = null, string? refusal = null) => session.Statement(
        $"""
        INSERT INTO {session.Table("audit_entries")} (At, ActorId, Actor, Address, Module, Action, Subject, Refusal)
        VALUES (@at, @actorId, @actor, @address, @module, @action, @subject, @refusal)
        """,
        ("@at", session.Instant(clock.GetUtcNow())),
        ("@actorId", actor?.Id ?? caller.UserId),
        ("@actor", actor?.Name ?? caller.DisplayName),
        ("@address", request.Address?.ToString()),
        ("@module", module),
        ("@action", action),
        ("@subject", subject),
        ("@refusal", refusal)).ExecuteNonQuery();

    private static string Fitting(IReadOnlyList<string> subjects)
    {
        var text = string.Join(", ", subjects.Take(Named));
        return subjects.Count > Named ? $"{text} +{subjects.Count - Named}" : text;
    }
}

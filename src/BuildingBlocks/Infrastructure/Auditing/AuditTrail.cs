using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>One entry per committed command: who did what, when, from where, to which aggregates; and one per sign-in or permission that was refused.</summary>
/// <param name="request">From where.</param>
/// <param name="caller">Who.</param>
/// <param name="clock">When.</param>
public sealed class AuditTrail(RequestContext request, ICaller caller, TimeProvider clock)
{
    internal const int ActorLength = 200;

    private const int Named = 3;

    /// <summary>Writes the entry of a command in its transaction.</summary>
    internal void Write(WriteSession session, IModule module, string action, object command, WrittenChanges changes)
    {
        var subjects = command is IAuditSubject own ? [own.AuditSubject] : changes.Subjects;
        // Staff act for the authority, whomever the thing belongs to.
        var onBehalf = caller is { IsAuthenticated: true, Roles.Count: 0 } ? changes.Operator : null;
        Write(session, new AuditedAct(module.Name, action, subjects.Count > 0 ? Fitting(subjects) : null) { OperatorId = onBehalf, Changes = changes.Rows });
    }

    /// <summary>Writes an entry.</summary>
    /// <param name="session">The transaction that it lives or dies with.</param>
    /// <param name="act">What was done, or refused.</param>
    public void Write(WriteSession session, AuditedAct act)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(act);
        session.Statement(
            $"""
            INSERT INTO {session.Table("audit_entries")} (At, ActorId, Actor, OperatorId, Address, Module, Action, Subject, Refusal, Changes, Salt)
            VALUES (@at, @actorId, @actor, @operator, @address, @module, @action, @subject, @refusal, @changes, @salt)
            """,
            ("@at", session.Instant(clock.GetUtcNow())),
            ("@actorId", act.Actor?.Id ?? caller.UserId),
            ("@actor", act.Actor?.Name ?? Actor()),
            ("@operator", act.OperatorId),
            ("@address", request.Address?.ToString()),
            ("@module", act.Module),
            ("@action", act.Action),
            ("@subject", act.Subject),
            ("@refusal", act.Refusal),
            ("@changes", act.Changes),
            ("@salt", RandomNumberGenerator.GetBytes(AuditChain.SaltLength))).ExecuteNonQuery();
    }

    // Whoever reads the trail sees what a program did in the name of somebody.
    private string Actor()
    {
        var name = caller.ApiKey is { } key ? $"{key} {caller.DisplayName}" : caller.DisplayName;
        return name.Length > ActorLength ? name[..ActorLength] : name;
    }

    private static string Fitting(IReadOnlyList<string> subjects)
    {
        var text = string.Join(", ", subjects.Take(Named));
        return subjects.Count > Named ? $"{text} +{subjects.Count - Named}" : text;
    }
}

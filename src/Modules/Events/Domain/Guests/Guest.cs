using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Domain.Guests;

/// <summary>Somebody who was invited to a meeting or came to it, with every answer given.</summary>
internal sealed class Guest : AggregateRoot<GuestId>
{
    private Guest()
    {
    }

    public MeetingId MeetingId { get; private init; }

    public string? Email { get; private init; }

    public string? Name { get; private set; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Hash of the token of the personal link; nothing for whoever has none or whose link was revoked.</summary>
    public string? TokenHash { get; private set; }

    public IReadOnlyList<GivenAnswer> Answers { get; private set; } = [];

    public GivenAnswer? Latest => Answers.Count == 0 ? null : Answers[^1];

    public static Guest Invite(GuestId id, MeetingId meetingId, string email, string tokenHash, DateTimeOffset now) =>
        new() { Id = id, MeetingId = meetingId, Email = email.ToLowerInvariant(), TokenHash = tokenHash, AddedAt = now };

    public static Guest WalkIn(GuestId id, MeetingId meetingId, string name, string? email, DateTimeOffset now) =>
        new() { Id = id, MeetingId = meetingId, Name = name, Email = email?.ToLowerInvariant(), AddedAt = now };

    /// <summary>Comes in person: whoever was invited by an address alone has a name from now on.</summary>
    public void Come(string name) => Name ??= name;

    /// <summary>Whether the answer that counts says the same, given in the same way by the same person.</summary>
    public bool HasGiven(GivenAnswer answer) => Latest is { } latest && latest with { At = answer.At } == answer;

    public void Give(GivenAnswer answer) => Answers = [.. Answers, answer];

    /// <summary>Gives another link; the one before opens nothing any more.</summary>
    public Result RenewLink(string tokenHash)
    {
        if (Email is null) return GuestErrors.WithoutEmail(Id.Value);
        TokenHash = tokenHash;
        return Result.Success;
    }

    /// <summary>Takes the link away; the answers stay.</summary>
    public Result RevokeLink()
    {
        if (TokenHash is null) return GuestErrors.WithoutLink(Id.Value);
        TokenHash = null;
        return Result.Success;
    }
}

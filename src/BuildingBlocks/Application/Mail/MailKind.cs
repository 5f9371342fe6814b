namespace AmiPlatform.BuildingBlocks.Application.Mail;

/// <summary>Whether its reader may do without a mail.</summary>
public enum MailKind
{
    /// <summary>It leaves at once, whatever its reader prefers: a deadline, a decision, a change of what was agreed, the safety of an account, something that was asked for.</summary>
    Necessary,

    /// <summary>It goes to many who did not ask for it; each says whether it comes at once, once a day with others, or not at all.</summary>
    Mailing,
}

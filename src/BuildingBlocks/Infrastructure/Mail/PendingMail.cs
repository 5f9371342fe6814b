using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>The mails of a module's act, until its transaction writes them all by one statement.</summary>
internal sealed class PendingMail(WriteScope scope, MailQueue queue) : IMail
{
    private List<WrittenMail> pending = [];

    public void Queue(string recipient, string fact, IMailContent content, string? language = null)
    {
        if (scope.Session is null) throw new InvalidOperationException("A mail is queued in the transaction of an act.");
        if (scope.BeforeCommit is null)
        {
            // What a transaction before it left behind was rolled back with it.
            var (module, mails) = (scope.Module!, new List<WrittenMail>());
            pending = mails;
            scope.BeforeCommit = session => queue.Write(session, module, mails);
            scope.AfterCommit += queue.Committed;
        }

        pending.Add(queue.Compose(recipient, fact, content, language));
    }
}

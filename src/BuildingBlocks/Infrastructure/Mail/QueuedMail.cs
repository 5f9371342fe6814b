using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Queues mails in the transaction of a module's act.</summary>
internal sealed class QueuedMail(WriteScope scope, ITransactionMail queue) : IMail
{
    public void Queue(string recipient, string fact, IMailContent content, string? language = null)
    {
        var session = scope.Session ?? throw new InvalidOperationException("A mail is queued in the transaction of an act.");
        queue.Queue(session, scope.Module!, recipient, fact, content, language);
        scope.AfterCommit = queue.Committed;
    }
}

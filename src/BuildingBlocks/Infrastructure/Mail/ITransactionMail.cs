using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Queues mails in a transaction that is not opened by a command of a module, such as those of Access.</summary>
public interface ITransactionMail
{
    /// <summary>Queues a mail as a row of the transaction; the same fact for the same address is told once.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="module">Who tells it.</param>
    /// <param name="recipient">Address to write to, at most 254 characters.</param>
    /// <param name="fact">What is told, unique in the platform; at most 200 characters.</param>
    /// <param name="content">What it says.</param>
    /// <param name="language">Language of the reader; nothing for that in which the request is answered.</param>
    void Queue(WriteSession session, string module, string recipient, string fact, IMailContent content, string? language = null);

    /// <summary>Says that the transaction has committed: what it queued leaves at once.</summary>
    void Committed();
}

namespace AmiPlatform.BuildingBlocks.Application.Mail;

/// <summary>Where a handler leaves a mail; it is written in the transaction of the act and sent after its commit.</summary>
public interface IMail
{
    /// <summary>Queues a mail. The same fact again for the same address is ignored, so that an event that comes twice tells nobody twice.</summary>
    /// <param name="recipient">Address to write to, at most 254 characters.</param>
    /// <param name="fact">What is told, unique in the platform, such as <c>operators.invitation:0199…</c>; at most 200 characters.</param>
    /// <param name="content">What it says.</param>
    /// <param name="language">Language of the reader, <c>fr</c> or <c>en</c>; nothing where whoever asks is the reader, or speaks as the reader does: that in which the request is answered.</param>
    /// <exception cref="InvalidOperationException">No transaction of a module is open.</exception>
    void Queue(string recipient, string fact, IMailContent content, string? language = null);
}

using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes messages as files <c>.eml</c> into <c>mail/</c> of the storage folder, for reading or for another program to send.</summary>
internal sealed class FolderTransport(DatabaseLocation storage) : IMailTransport
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine(storage.Folder, "mail");

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            // The same name at every attempt: what is written again is the same file.
            var name = $"{message.Date.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{message.MessageId!.Split('@')[0]}";
            var partial = Path.Combine(Folder, $"{name}.part");
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                await message.WriteToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, Path.Combine(Folder, $"{name}.eml"), overwrite: true);
            Durable.SyncFolder(Folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new MailUnavailableException($"{Folder}: {refused.Message}", refused);
        }
    }

    /// <summary>Deletes what was written to an address; at once, for an erasure waits for nothing but the database.</summary>
    public void Forget(string address, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.eml"))
        {
            var message = MimeMessage.Load(file, cancellationToken);
            if (message.GetRecipients().Any(recipient => recipient.Address.Equals(address, StringComparison.OrdinalIgnoreCase))) File.Delete(file);
        }
    }
}

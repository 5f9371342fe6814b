using System.Runtime.CompilerServices;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Files that the person brought, mails to the address, long work that it started, and what the audit holds of the person: all own acts, and that others did something to which the person belongs.</summary>
internal sealed class PlatformPersonalData(IContextSource<PlatformDbContext> source) : IPersonalData
{
    public string Module => PlatformTables.Schema;

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var file in context.Files.AsNoTracking().Where(row => row.AddedBy == person.Id).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var entry = file.State is FileState.Clean or FileState.NotScanned ? PersonalFiles.EntryOf(file.Id, file.Name) : null;
            yield return new PersonalRecord(
                "file", ("id", file.Id), ("name", file.Name), ("module", file.Module), ("length", file.Length), ("sha256", file.Sha256), ("state", file.State), ("addedAt", file.AddedAt), ("entry", entry));
        }

        string[] addresses = [person.Email, person.FoldedEmail];
        await foreach (var mail in context.Mail.AsNoTracking().Where(row => addresses.Contains(row.Recipient)).OrderBy(row => row.QueuedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PersonalRecord(
                "mail", ("id", mail.Id), ("template", mail.Template), ("recipient", mail.Recipient), ("language", mail.Language), ("state", mail.State), ("queuedAt", mail.QueuedAt), ("endedAt", mail.EndedAt));
        }

        if (await context.MailPreferences.AsNoTracking().SingleOrDefaultAsync(row => row.Address == person.FoldedEmail, cancellationToken) is { } wish)
            yield return new PersonalRecord("mail-preferences", ("address", wish.Address), ("mailings", wish.Mailings), ("changedAt", wish.ChangedAt));

        await foreach (var work in context.Operations.AsNoTracking().Where(row => row.OwnerId == person.Id).OrderBy(row => row.QueuedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PersonalRecord(
                "operation", ("id", work.Id), ("work", work.Kind), ("state", work.State), ("queuedAt", work.QueuedAt), ("endedAt", work.EndedAt), ("address", work.Address));
        }

        var id = person.Id.ToString();
        var email = JsonEncodedText.Encode(person.FoldedEmail).Value;
        var entries = context.Audit.AsNoTracking()
            .Where(row => row.ActorId == person.Id || row.Subject!.Contains(id) || row.Changes!.Contains(id) || row.Changes!.Contains(email)).OrderBy(row => row.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            // What others did is theirs: their names, where they were and what else they changed are not given.
            var own = entry.ActorId == person.Id;
            yield return new PersonalRecord(
                own ? "act" : "act-of-others", ("sequence", entry.Sequence), ("at", entry.At), ("module", entry.Module), ("action", entry.Action), ("subject", entry.Subject),
                ("refusal", entry.Refusal), ("name", own ? entry.Actor : null), ("address", own ? entry.Address : null), ("operatorId", own ? entry.OperatorId : null));
        }
    }
}

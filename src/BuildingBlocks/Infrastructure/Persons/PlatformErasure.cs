using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Deletes mails, stored replies and long work, and takes out of the audit trail what is personal in the acts of the person and in those of others that show its name or address; their digests stay in the chain.</summary>
internal sealed class PlatformErasure(IContextSource<PlatformDbContext> source, FolderTransport mail, IServiceScopeFactory scopes) : IPersonErasure
{
    private const int BatchSize = 500;
    private const int NamedAtOnce = 2_000;

    public Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Error>>([]);

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        string[] addresses = [person.Email, person.FoldedEmail];
        mail.Forget(person.Email, cancellationToken);
        await context.Mail.Where(row => addresses.Contains(row.Recipient)).ExecuteDeleteAsync(cancellationToken);
        await context.MailPreferences.Where(row => row.Address == person.FoldedEmail).ExecuteDeleteAsync(cancellationToken);
        // Its own, and those of others that show its address as the answer did.
        var (address, registered, name) = (Inside(person.FoldedEmail), Inside(person.Email), $"\"{Inside(person.Name)}\"");
        await context.Set<StoredReply>().Where(row => row.CallerId == person.Id || row.Value.Contains(address) || row.Value.Contains(registered) || row.Value.Contains(name))
            .ExecuteDeleteAsync(cancellationToken);
        // Without its row, work that is being done cannot commit.
        await context.Operations.Where(row => row.OwnerId == person.Id).ExecuteDeleteAsync(cancellationToken);
        List<long> erased = [];
        var after = 0L;
        List<AuditEntry> batch;
        do
        {
            batch = await context.Audit.AsNoTracking()
                .Where(row => row.Sequence > after && row.ErasedDigest == null
                    && (row.ActorId == person.Id || row.Changes!.Contains(address) || row.Changes!.Contains(registered) || row.Changes!.Contains(name)))
                .OrderBy(row => row.Sequence).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var entry in batch.Where(entry => entry.ActorId == person.Id || Shows(entry, person)))
            {
                Erase(session, entry);
                erased.Add(entry.Sequence);
            }

            if (batch.Count > 0) after = batch[^1].Sequence;
        }
        while (batch.Count == BatchSize);
        await NameAsync(session, person, erased);
    }

    private async Task NameAsync(WriteSession session, Person person, List<long> erased)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        foreach (var sequences in erased.Chunk(NamedAtOnce))
            trail.Write(session, new AuditedAct("platform", ErasedEntries.Action, $"Person:{person.Id}") { Changes = ErasedEntries.Write(sequences) });
    }

    // Not where the address only ends one that is somebody else's: that entry loses nothing.
    private static bool Shows(AuditEntry entry, Person person)
    {
        var values = JsonSerializer.Deserialize(entry.Changes!, AuditJsonContext.Default.ListAuditedRow)!.SelectMany(row => row.Fields).SelectMany(field => new[] { field.Before, field.After });
        return values.OfType<string>().Any(value => value == person.Name || HasAddress(value, person.Email));
    }

    private static bool HasAddress(string value, string address)
    {
        for (var at = value.IndexOf(address, StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf(address, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + address.Length;
            var begins = at == 0 || !(char.IsLetterOrDigit(value[at - 1]) || value[at - 1] is '.' or '_' or '-' or '+');
            if (begins && (end == value.Length || !(char.IsLetterOrDigit(value[end]) || value[end] is '-'))) return true;
        }

        return false;
    }

    private static void Erase(WriteSession session, AuditEntry entry) => session.Statement(
        $"UPDATE {session.Table("audit_entries")} SET Actor = @erased, Address = NULL, Changes = NULL, Salt = NULL, ErasedDigest = @digest WHERE Sequence = @sequence",
        ("@erased", AuditVerifier.Erased),
        ("@digest", AuditChain.Personal(entry)),
        ("@sequence", entry.Sequence)).ExecuteNonQuery();

    // As the changes of an entry, which are JSON, show a text.
    private static string Inside(string text) => JsonEncodedText.Encode(text).Value;
}

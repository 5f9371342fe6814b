using System.Runtime.CompilerServices;
using System.Text.Json;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persons;

/// <summary>What the person did to application files. What the files say is the operator's; each change names the fields and what the person wrote.</summary>
internal sealed class ApplicationsPersonalData(IContextSource<ApplicationsDbContext> source) : IPersonalData
{
    public string Module => ApplicationsModule.Schema;

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var member in context.Members.AsNoTracking().Where(row => row.UserId == person.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("membership", ("operatorId", member.OperatorId), ("role", member.Role), ("since", member.Since), ("mandateEndsOn", member.MandateEndsOn));

        await foreach (var given in context.Delegations.AsNoTracking().Where(row => row.UserId == person.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("signature-delegation", ("operatorId", given.OperatorId), ("callId", given.CallId), ("from", given.From), ("to", given.To), ("revokedAt", given.RevokedAt));

        var changes = context.Changes.AsNoTracking().Where(row => row.ById == person.Id).OrderBy(row => row.At).ThenBy(row => row.Id);
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PersonalRecord(
                "file-change", ("dossierId", change.DossierId.Value), ("at", change.At), ("name", change.ByName), ("from", change.From), ("to", change.To),
                ("fields", change.Fields.Select(field => $"{field.Pointer} = {Shown(field.After)}")));
        }

        // Whoever started, submitted, recorded or asked for something has made a change, so that these are all of them.
        var touched = context.Changes.Where(row => row.ById == person.Id).Select(row => row.DossierId);
        var files = context.Dossiers.AsNoTracking().Where(row => touched.Contains(row.Id))
            .Select(row => new { row.Id, row.TrackingNumber, row.StartedBy, row.StartedAt, row.SubmittedBy, row.SubmittedAt, row.PaperDeposit, row.Completions });
        await foreach (var file in files.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (file.StartedBy == person.Id) yield return new PersonalRecord("file-started", ("dossierId", file.Id.Value), ("at", file.StartedAt));
            if (file.SubmittedBy == person.Id)
                yield return new PersonalRecord("file-submitted", ("dossierId", file.Id.Value), ("trackingNumber", file.TrackingNumber), ("at", file.SubmittedAt));
            if (file.PaperDeposit is { } paper && paper.RecordedBy == person.Id)
                yield return new PersonalRecord("paper-deposit-recorded", ("dossierId", file.Id.Value), ("name", paper.RecordedByName), ("at", paper.RecordedAt));
            foreach (var asked in file.Completions.Where(asked => asked.RequestedBy == person.Id))
                yield return new PersonalRecord("completion-requested", ("dossierId", file.Id.Value), ("at", asked.RequestedAt), ("missing", asked.Items.Select(item => item.Missing)));
        }
    }

    // Kept as JSON, in which letters may be escaped.
    private static string? Shown(string? json)
    {
        if (json is null) return null;
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString() : json;
    }
}

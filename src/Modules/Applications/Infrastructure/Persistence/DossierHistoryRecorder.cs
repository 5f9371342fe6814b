using System.Text.Json;
using System.Text.Json.Serialization;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.History;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

/// <summary>Writes the history of each file with the change itself, whatever command or reaction makes it.</summary>
internal sealed class DossierHistoryRecorder(ICaller caller, IIdGenerator ids, TimeProvider clock) : IChangeRecorder
{
    private const int LongestName = 200;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Record(ModuleDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<Dossier>().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified && ChangeOf(entry) is { } change) context.Add(change);
        }
    }

    private DossierChange? ChangeOf(EntityEntry<Dossier> entry)
    {
        var dossier = entry.Entity;
        var isNew = entry.State == EntityState.Added;
        var before = isNew ? DossierContent.Empty : entry.Property(file => file.Content).OriginalValue;
        var from = isNew ? (DossierState?)null : entry.Property(file => file.State).OriginalValue;
        var asked = isNew ? [] : entry.Property(file => file.Completions).OriginalValue;
        ChangedField[] fields =
        [
            .. FieldDifference.Between(before, dossier.Content).Concat(CompletionRequest.Differences(asked, dossier.Completions)).Concat(isNew ? [] : Said(entry)).Concat(Deposited(dossier, isNew ? null : entry.Property(file => file.PaperDeposit).OriginalValue))
                .Select(field => new ChangedField(field.Pointer, Json(field.Before), Json(field.After))),
        ];
        if (from == dossier.State && fields.Length == 0) return null;
        var name = caller.DisplayName;
        var author = new ChangeAuthor(caller.UserId, name.Length > LongestName ? name[..LongestName] : name, clock.GetUtcNow());
        return DossierChange.Of(ids.Next(), dossier.Id, author, from, dossier.State, fields);
    }

    private static IEnumerable<FieldDifference> Said(EntityEntry<Dossier> entry)
    {
        var (before, after) = (entry.Property(file => file.Reason).OriginalValue, entry.Entity.Reason);
        return before == after ? [] : [new FieldDifference(DossierChange.Reason, before, after)];
    }

    private static IEnumerable<FieldDifference> Deposited(Dossier dossier, PaperDeposit? before)
    {
        if (dossier.PaperDeposit is not { } after || after == before) yield break;
        yield return new FieldDifference("/paperDeposit/receivedOn", before?.ReceivedOn, after.ReceivedOn);
        if (after.PostmarkedOn != before?.PostmarkedOn) yield return new FieldDifference("/paperDeposit/postmarkedOn", before?.PostmarkedOn, after.PostmarkedOn);
    }

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Written);
}

using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Exports;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Sends an archive while it is read: neither the records nor the files are in memory.</summary>
/// <param name="archive">What is in it.</param>
internal sealed class PersonalArchiveResult(PersonalArchive archive) : IResult
{
    public const string ContentType = "application/zip";

    private const int FlushBytes = 16 * 1_024;

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"person-{archive.Person.Id}.zip\"";
        await using NonBlockingStream body = new(httpContext.Response.Body);
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var source in archive.Sources) await WriteAsync(zip, source, stop);
        await WriteFilesAsync(zip, httpContext.RequestServices, stop);
    }

    private async Task WriteAsync(ZipArchive zip, IPersonalData source, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry($"{source.Module}.json", CompressionLevel.Optimal).OpenAsync(cancellationToken);
        await using var json = new Utf8JsonWriter(entry, Json);
        json.WriteStartArray();
        await foreach (var record in source.RecordsAsync(archive.Person, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("kind", record.Kind);
            foreach (var (name, value) in record.Fields)
            {
                if (value is null) continue;
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateTimeOffset instant: json.WriteStringValue(instant.UtcDateTime); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", null)); break;
            case Enum named: json.WriteStringValue(named.ToString()); break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: throw new NotSupportedException($"A personal record has a field of type {value.GetType()}.");
        }
    }

    // What the scanner holds back is named in the records and given to nobody.
    private async Task WriteFilesAsync(ZipArchive zip, IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IFileStore>();
        await using var context = services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        var files = context.Files.AsNoTracking()
            .Where(row => row.AddedBy == archive.Person.Id && (row.State == FileState.Clean || row.State == FileState.NotScanned)).OrderBy(row => row.Id).AsAsyncEnumerable();
        await foreach (var file in files.WithCancellation(cancellationToken))
        {
            await using var content = await store.OpenAsync(file.StoredAs, cancellationToken);
            await using var entry = await zip.CreateEntry(PersonalFiles.EntryOf(file.Id, file.Name), CompressionLevel.NoCompression).OpenAsync(cancellationToken);
            await content.CopyToAsync(entry, cancellationToken);
        }
    }
}

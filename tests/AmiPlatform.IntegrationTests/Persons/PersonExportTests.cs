using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persons;

/// <summary>A person is given all that the platform keeps about it.</summary>
public sealed class PersonExportTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();

    // Column by column, the record of the export in which it is; a column that is not named here is one that somebody forgot.
    private static readonly Dictionary<string, string> Given = new()
    {
        ["platform_accounts"] = "access:account",
        ["platform_account_logins"] = "access:login",
        ["platform_account_sessions"] = "access:session",
        ["platform_api_keys"] = "access:api-key",
        ["platform_second_factors"] = "access:second-factor",
        ["platform_accepted_codes"] = "access:accepted-code",
        ["platform_sign_in_failures"] = "access:wrong-passwords",
        ["operators_members"] = "operators:membership",
        ["operators_operators"] = "operators:republican-commitment",
        ["operators_invitations"] = "operators:invitation-sent",
        ["applications_members"] = "applications:membership",
        ["applications_dossiers"] = "applications:file-submitted",
        ["applications_dossier_changes"] = "applications:file-change",
        ["calls_questions"] = "calls:question",
        ["events_guests"] = "events:guest",
        ["platform_files"] = "platform:file",
        ["platform_mail"] = "platform:mail",
        ["platform_mail_preferences"] = "platform:mail-preferences",
        ["platform_operations"] = "platform:operation",
        ["platform_audit_entries"] = "platform:act",
    };

    // Copies by which the platform works, deleted after the days of the section Retention.
    private static readonly string[] Copies = ["platform_integration_events", "platform_idempotent_replies"];

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task The_archive_has_what_each_module_keeps_and_the_files_that_the_person_brought()
    {
        var (dossier, file) = await PersonScene.SetAsync(platform);
        var id = platform.AccountId("association");

        using var zip = await ArchiveAsync(id);
        var records = await RecordsAsync(zip);

        records["access:account"].Single().GetProperty("email").GetString().ShouldBe("association@demo.localhost");
        records["access:wrong-passwords"].Single().GetProperty("failures").GetInt32().ShouldBe(1);
        records["access:login"].Single().GetProperty("subject").GetString().ShouldBe(PersonScene.Subject);
        records["operators:membership"].Single().GetProperty("role").GetString().ShouldBe("Representative");
        records["operators:republican-commitment"].Single().TryGetProperty("signerName", out _).ShouldBeTrue();
        records["operators:invitation-sent"].Single().TryGetProperty("email", out _).ShouldBeFalse("the address is somebody else's");
        records["applications:file-submitted"].Single().GetProperty("dossierId").GetGuid().ShouldBe(dossier);
        records["applications:file-change"].SelectMany(change => change.GetProperty("fields").EnumerateArray()).ShouldContain(field => field.GetString()!.Contains("Ateliers numériques de quartier"));
        records["calls:question"].Single().GetProperty("asked").GetString().ShouldBe(PersonScene.Question);
        records["events:guest"].Single().GetProperty("email").GetString().ShouldBe("association@demo.localhost");
        records["events:answer"].Single().GetProperty("companions").GetInt32().ShouldBe(2);
        records["platform:mail"].ShouldContain(mail => mail.GetProperty("recipient").GetString() == "association@demo.localhost");
        records["platform:act"].ShouldContain(act => act.GetProperty("action").GetString() == "SubmitDossier");
        records["platform:act-of-others"].ShouldAllBe(act => !Has(act, "name") && !Has(act, "address"));
        var kept = records["platform:file"].Single();
        await using var content = await zip.GetEntry(kept.GetProperty("entry").GetString()!)!.OpenAsync(TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.ToArray().ShouldBe(file);
    }

    [Fact]
    public async Task No_table_keeps_something_of_a_person_that_the_archive_leaves_out()
    {
        if (platform.Services.GetRequiredService<DatabaseLocation>().Provider != DatabaseProvider.Sqlite) Assert.Skip("It reads every column of a SQLite file.");
        await PersonScene.SetAsync(platform);
        var id = platform.AccountId("association");
        using var zip = await ArchiveAsync(id);
        var records = await RecordsAsync(zip);

        var traces = (await PersonTraces.FindAsync(platform.DatabaseFile, id.ToString(), "association@demo.localhost")).Select(column => column[..column.IndexOf('.', StringComparison.Ordinal)]).Distinct().ToList();

        traces.Except(Copies).Where(table => !Given.TryGetValue(table, out var kind) || !records.ContainsKey(kind)).ShouldBeEmpty();
        Given.Keys.Except(traces).ShouldBeEmpty("the list names what is there");
    }

    [Fact]
    public async Task Somebody_else_is_not_in_it_and_nobody_is_where_there_is_no_account()
    {
        await PersonScene.SetAsync(platform);
        using var zip = await ArchiveAsync(platform.AccountId("finance"));
        var records = await RecordsAsync(zip);
        records["access:claim"].ShouldContain(claim => claim.GetProperty("value").GetString() == "Finance");
        records.Keys.ShouldAllBe(kind => kind.StartsWith("access:") || kind.StartsWith("platform:act"));

        using var administrator = await platform.As("administrator");
        var unknown = (await administrator.ReadAsync($"/api/platform/persons/{Guid.CreateVersion7()}/export")).Expect(HttpStatusCode.NotFound);
        unknown.Code.ShouldBe("platform.person-not-found");
    }

    [Fact]
    public async Task Who_took_the_archive_is_in_the_audit()
    {
        var id = platform.AccountId("association");
        using var zip = await ArchiveAsync(id);
        using var auditor = await platform.As("auditor");
        var entry = (await auditor.ReadAsync("/api/platform/audit?action=ExportPerson")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        entry.GetProperty("subject").GetString().ShouldBe($"Person:{id}");
        entry.GetProperty("actorId").GetGuid().ShouldBe(platform.AccountId("administrator"));
    }

    private static bool Has(JsonElement record, string field) => record.TryGetProperty(field, out _);

    private async Task<ZipArchive> ArchiveAsync(Guid id)
    {
        using var administrator = await platform.As("administrator");
        using var answer = await administrator.GetAsync(new Uri($"/api/platform/persons/{id}/export", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/zip"));
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"person-{id}.zip");
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<Dictionary<string, List<JsonElement>>> RecordsAsync(ZipArchive zip)
    {
        Dictionary<string, List<JsonElement>> records = [];
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.Ordinal)))
        {
            await using var text = await entry.OpenAsync(TestContext.Current.CancellationToken);
            foreach (var record in (await JsonDocument.ParseAsync(text, default, TestContext.Current.CancellationToken)).RootElement.EnumerateArray())
            {
                var kind = $"{Path.GetFileNameWithoutExtension(entry.FullName)}:{record.GetProperty("kind").GetString()}";
                if (!records.TryGetValue(kind, out var list)) records[kind] = list = [];
                list.Add(record);
            }
        }

        return records;
    }
}

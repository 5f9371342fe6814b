using System.Net;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Associations = AmiPlatform.IntegrationTests.Operators.OperatorClient;

namespace AmiPlatform.IntegrationTests.Persons;

/// <summary>A person is erased where nothing forbids it, and then it stands nowhere.</summary>
public sealed class PersonErasureTests : IAsyncLifetime
{
    private const string Email = "association@demo.localhost";
    private readonly PlatformFixture platform = new();

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Whoever_must_be_kept_is_kept_whole_and_each_reason_is_said()
    {
        await PersonScene.SetAsync(platform);
        var before = await platform.CountAsync("platform_mail", $"Recipient = '{Email}'");

        var refused = (await EraseAsync(platform.AccountId("association"))).Expect(HttpStatusCode.UnprocessableEntity).Body.GetRawText();

        refused.ShouldContain("operators.person-acts-for");
        refused.ShouldContain("Les Ateliers du Terril");
        refused.ShouldContain("applications.person-submitted-open-file");
        before.ShouldBeGreaterThan(0);
        (await platform.CountAsync("platform_mail", $"Recipient = '{Email}'")).ShouldBe(before);
        (await EraseAsync(platform.AccountId("finance"))).Expect(HttpStatusCode.UnprocessableEntity).Body.GetRawText().ShouldContain("access.person-is-staff");
        (await EraseAsync(Guid.CreateVersion7())).Expect(HttpStatusCode.NotFound).Code.ShouldBe("platform.person-not-found");
    }

    [Fact]
    public async Task Whoever_is_erased_stands_nowhere_and_the_audit_trail_still_verifies()
    {
        if (platform.Services.GetRequiredService<DatabaseLocation>().Provider != DatabaseProvider.Sqlite) Assert.Skip("It reads every column of a SQLite file.");
        var (dossier, _) = await PersonScene.SetAsync(platform);
        var (id, name) = (platform.AccountId("association"), await NameAsync());
        await LeaveAsync(dossier);
        var sealer = platform.Services.GetRequiredService<IAuditSealer>();
        await sealer.SealAsync(TestContext.Current.CancellationToken);
        // Done after the last seal: such an entry is sealed only once it has been erased.
        using var anyone = platform.Anonymous();
        (await anyone.WriteAsync("/api/access/login", new { email = Email, password = PlatformFixture.Password })).Expect(HttpStatusCode.OK);
        (await TracesAsync(name)).Count.ShouldBeGreaterThan(5);
        (await BytesOf(platform.DatabaseFile, Email, name, PersonScene.Question)).Count.ShouldBeGreaterThan(2);
        (await platform.CountAsync("platform_audit_entries", $"Seal IS NULL AND ActorId = '{id.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        var entries = await platform.CountAsync("platform_audit_entries");

        using var signedIn = await platform.As("association");
        (await signedIn.ReadAsync("/api/access/me")).Expect(HttpStatusCode.OK);

        (await EraseAsync(id)).Expect(HttpStatusCode.NoContent);

        (await signedIn.ReadAsync("/api/access/me")).Expect(HttpStatusCode.Unauthorized);
        (await TracesAsync(name)).ShouldBeEmpty();
        (await BytesOf(platform.DatabaseFile, Email, name, PersonScene.Question)).ShouldBeEmpty();
        await sealer.SealAsync(TestContext.Current.CancellationToken);
        var verified = await platform.Services.GetRequiredService<IAuditVerifier>().VerifyAsync(null, TestContext.Current.CancellationToken);
        verified.Fault.ShouldBeNull();
        verified.Entries.ShouldBeGreaterThan(entries, "no entry is gone, and the erasure has its own");
        verified.Erased.ShouldBeGreaterThan(5);
        (await anyone.WriteAsync("/api/access/login", new { email = Email, password = PlatformFixture.Password })).Expect(HttpStatusCode.Unauthorized);
        (await EraseAsync(id)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Whoever_acted_for_the_authority_is_kept_when_the_roles_are_taken_too()
    {
        using var administrator = await platform.As("administrator");
        var id = platform.AccountId("finance");
        (await administrator.ReplaceAsync($"/api/access/users/{id}/roles", new { roles = Array.Empty<string>() }, "*")).Expect(HttpStatusCode.NoContent);

        (await EraseAsync(id)).Refused(HttpStatusCode.UnprocessableEntity, "access.person-was-staff");

        (await platform.CountAsync("platform_accounts", "DisplayName = 'erased'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_done_stays_without_the_name_and_others_stay_as_they_are()
    {
        var (dossier, _) = await PersonScene.SetAsync(platform);
        await LeaveAsync(dossier);
        using (var manager = await platform.As("programme-manager"))
        {
            var meeting = (await manager.ReadAsync("/api/events/meetings")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
            (await manager.WriteAsync($"/api/events/meetings/{meeting}/invitations", new { emails = new[] { "other.association@demo.localhost" } })).Expect(HttpStatusCode.OK);
        }

        (await EraseAsync(platform.AccountId("association"))).Expect(HttpStatusCode.NoContent);

        (await platform.CountAsync("applications_dossier_changes", $"ByName = '{Person.Erased}'")).ShouldBeGreaterThan(2);
        (await platform.CountAsync("calls_questions", $"Asked = '{Person.Erased}'")).ShouldBe(1);
        (await platform.CountAsync("events_guests", $"Name = '{Person.Erased}' AND Email IS NULL AND TokenHash IS NULL")).ShouldBe(1);
        (await platform.CountAsync("operators_invitations", "Email = 'colleague@example.org'")).ShouldBe(1);
        (await platform.CountAsync("applications_submissions")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", "Changes LIKE '%other.association@demo.localhost%'")).ShouldBe(1);
        using var auditor = await platform.As("auditor");
        var entry = (await auditor.ReadAsync("/api/platform/audit?action=ErasePerson")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        entry.GetProperty("subject").GetString().ShouldBe($"Person:{platform.AccountId("association")}");
        entry.GetProperty("changes").GetArrayLength().ShouldBe(0, "the trail must not hold what was erased");
    }

    /// <summary>The texts that still stand anywhere in the database's file, its log, or a mail that was written to the folder.</summary>
    private static async Task<IReadOnlyList<string>> BytesOf(string database, params string[] texts)
    {
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            found.AddRange(texts.Where(text => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(text => $"{Path.GetFileName(file)}: {text}"));
        }

        return found;
    }

    private async Task<Answer> EraseAsync(Guid id)
    {
        using var administrator = await platform.As("administrator");
        return await administrator.WriteAsync($"/api/platform/persons/{id}/erase", null);
    }

    private async Task<string> NameAsync()
    {
        using var person = await platform.As("association");
        return (await person.ReadAsync("/api/access/me")).Expect(HttpStatusCode.OK).Body.GetProperty("displayName").GetString()!;
    }

    private Task<IReadOnlyList<string>> TracesAsync(string name) =>
        PersonTraces.FindAsync(platform.DatabaseFile, Email, name, JsonEncodedText.Encode(name).Value, PersonScene.Question, JsonEncodedText.Encode(PersonScene.Question).Value, PersonScene.Subject);

    /// <summary>The file is withdrawn, somebody else represents the operator, the account leaves it.</summary>
    private async Task LeaveAsync(Guid dossier)
    {
        (await new Story(platform).ActAsync("association", dossier, "withdraw", new { reason = "L’action n’a plus lieu." })).Expect(HttpStatusCode.NoContent);
        using var association = await platform.As("association");
        var holder = (await association.ReadAsync("/api/operators/own")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        await Associations.JoinAsync(association, platform, holder, "association-editor", "Representative");
        using var leave = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/operators/{holder}/members/{platform.AccountId("association")}", UriKind.Relative));
        leave.Headers.TryAddWithoutValidation("If-Match", "*");
        using var left = await association.SendAsync(leave, TestContext.Current.CancellationToken);
        left.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await platform.DrainAsync();
    }
}

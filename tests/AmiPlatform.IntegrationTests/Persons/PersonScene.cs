using System.Net;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.LongWork;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Persons;

/// <summary>Somebody who has done all that an account of an association can do, and to whom all was done that staff can do to one.</summary>
internal static class PersonScene
{
    public const string Question = "Une association récente peut-elle déposer ?";

    /// <summary>Who the person is for the provider by which it signs in too.</summary>
    public const string Subject = "7d9a1f-at-the-provider";

    /// <summary>The account <c>association</c> founds an operator, signs, invites, delegates, asks, drafts, brings a file, submits, and is invited to a meeting.</summary>
    public static async Task<(Guid Dossier, byte[] File)> SetAsync(PlatformFixture platform)
    {
        var story = new Story(platform);
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync();
        using var association = await platform.As("association");
        using var manager = await platform.As("programme-manager");
        (await association.WriteAsync($"/api/operators/{holder}/invitations", new { email = "colleague@example.org", role = "Editor" })).Expect(HttpStatusCode.OK);
        (await association.WriteAsync($"/api/calls/{call}/questions", new { question = Question })).Expect(HttpStatusCode.Created);
        var (dossier, _) = await story.ReadyDraftAsync(call, holder);
        var file = SampleFiles.Pdf();
        (await association.UploadAsync($"/api/applications/{dossier}/documents?kind=Statutes", file)).Expect(HttpStatusCode.Created);
        var version = (await association.ReadAsync($"/api/applications/{dossier}")).Expect(HttpStatusCode.OK).Tag;
        (await story.SubmitAsync(dossier, version, "a-key-of-the-submission")).Expect(HttpStatusCode.OK);
        var planned = (await manager.ReadAsync($"/api/events/meetings?callId={call}")).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        (await manager.WriteAsync($"/api/events/meetings/{planned}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
        var invited = (await manager.WriteAsync($"/api/events/meetings/{planned}/invitations", new { emails = new[] { "Association@demo.localhost" } }, null, "a-key-of-the-invitations")).Expect(HttpStatusCode.OK);
        var link = new Uri(invited.Body.GetProperty("invitations")[0].GetProperty("link").GetString()!).AbsolutePath;
        (await association.ReplaceAsync(link, new { answer = "Attending", companions = 2 }, null)).Expect(HttpStatusCode.OK);
        (await association.ReplaceAsync("/api/platform/mail-preferences", new { mailings = "DailyDigest" }, null)).Expect(HttpStatusCode.NoContent);
        using (var anyone = platform.Anonymous())
            (await anyone.WriteAsync("/api/access/login", new { email = "association@demo.localhost", password = "not the password 9" })).Expect(HttpStatusCode.Unauthorized);
        (await association.WriteAsync("/api/access/me/api-keys", new { name = "Outil de l’association", scopes = new[] { "applications:read" } })).Expect(HttpStatusCode.Created);
        await StoredOperation.InsertAsync(platform, platform.AccountId("association"), ended: true);
        await LinkAsync(platform);
        await GivenFactor.ToAsync(platform, platform.AccountId("association"), enabled: false);
        await platform.DrainAsync();
        return (dossier, file);
    }

    private static async Task LinkAsync(PlatformFixture platform)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        var account = platform.AccountId("association");
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UseAccount(account, "Association", []);
        access.Audit("LinkLogin", account);
        access.Add(new AccountLogin { Issuer = "https://proconnect.example/api/v2", Subject = Subject, AccountId = account, LinkedAt = platform.Clock.GetUtcNow() });
        await access.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

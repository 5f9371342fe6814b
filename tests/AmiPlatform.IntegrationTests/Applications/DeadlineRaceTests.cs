using System.Net;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>A thousand files are submitted while the deadline passes; over a real server, with the call closing itself meanwhile.</summary>
public sealed class DeadlineRaceTests : IAsyncLifetime
{
    private const int Files = 1_000;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task None_is_accepted_after_the_deadline_none_is_refused_before_and_no_number_is_left_out()
    {
        var story = new Story(platform);
        var deadline = platform.Clock.GetUtcNow().AddDays(10);
        var (call, holder) = (await story.PublishedCallAsync(10), await story.RegisteredOperatorAsync());
        var files = await DraftedAsync(call, holder, await story.FunderAsync(call));
        platform.Clock.SetUtcNow(deadline - (Step * (Files / 2)));
        using var client = await platform.As("association");

        // Every answer moves the clock a little further, and the host goes on with what has become due.
        var submits = await Task.WhenAll(files.Select(file => SubmitAsync(client, file)));
        await platform.DrainAsync();

        var accepted = submits.Where(submit => submit.Answer.Status == HttpStatusCode.OK).ToList();
        var refused = submits.Except(accepted).ToList();
        accepted.Count.ShouldBeGreaterThan(100);
        refused.Count.ShouldBeGreaterThan(100);
        accepted.ShouldAllBe(submit => submit.Sent <= deadline);
        accepted.Select(submit => submit.Answer.Body.GetProperty("submittedAt").GetDateTimeOffset()).ShouldAllBe(at => at <= deadline);
        refused.ShouldAllBe(submit => submit.Answered > deadline && submit.Answer.Code == "applications.deadline-passed");
        accepted.Select(submit => submit.Answer.Body.GetProperty("trackingNumber").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, accepted.Count).Select(number => $"DOS-2027-{number:000000}"));
        (await platform.CountAsync("applications_dossiers", "State = 'Submitted'")).ShouldBe(accepted.Count);
        (await platform.CountAsync("applications_dossiers", "State = 'Expired'")).ShouldBe(refused.Count);
        (await platform.CountAsync("applications_submissions")).ShouldBe(accepted.Count);
    }

    private async Task<(Answer Answer, DateTimeOffset Sent, DateTimeOffset Answered)> SubmitAsync(HttpClient client, (Guid Id, string Version) file)
    {
        await Task.Yield();
        var sent = platform.Clock.GetUtcNow();
        var answer = await client.WriteAsync($"/api/applications/{file.Id}/submit", new { declarations = Story.Declarations }, file.Version);
        var answered = platform.Clock.GetUtcNow();
        platform.Clock.Advance(Step);
        return (answer, sent, answered);
    }

    private async Task<IReadOnlyList<(Guid Id, string Version)>> DraftedAsync(Guid call, Guid holder, Guid funder)
    {
        var now = platform.Clock.GetUtcNow();
        await using var context = (ApplicationsDbContext)platform.Services.GetRequiredService<IContextSource<ApplicationsDbContext>>().Migrating();
        for (var number = 0; number < Files; number++)
        {
            var dossier = Dossier.Start(new DossierId(Guid.CreateVersion7()), call, 1, holder, platform.AccountId("association"), now);
            dossier.Save(Content(funder), 0, now).IsSuccess.ShouldBeTrue();
            context.Dossiers.Add(dossier);
        }

        TrackedChanges.Prepare(context, new RequestContext());
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return [.. context.Dossiers.Local.Select(dossier => (dossier.Id.Value, $"\"{dossier.Version}\""))];
    }

    private static IReadOnlyList<FieldChange> Content(Guid funder) =>
    [
        DossierFields.Title.Set("Ateliers de quartier"),
        DossierFields.Description.Set("Des ateliers chaque semaine."),
        DossierFields.Beneficiaries.Set(100),
        DossierFields.BeneficiariesInDistricts.Set(70),
        DossierFields.StartsOn.Set(new DateOnly(2027, 9, 1)),
        DossierFields.EndsOn.Set(new DateOnly(2028, 6, 30)),
        DossierFields.RequestedAmount(funder).Set(3_000),
        DossierFields.BudgetLine("C60.1").Set(new BudgetLine(5_000)),
        DossierFields.BudgetLine("P74.COM").Set(new BudgetLine(Entries: [new BudgetEntry(funder.ToString(), 3_000)])),
        DossierFields.BudgetLine("P75.COT").Set(new BudgetLine(2_000)),
    ];
}

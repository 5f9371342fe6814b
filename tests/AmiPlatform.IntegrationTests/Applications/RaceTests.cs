using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>The guards with two contexts side by side, without the lane.</summary>
public sealed class RaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_submissions_that_read_the_same_last_number_do_not_both_take_the_next()
    {
        await using (var first = Context())
        {
            first.TrackingSequences.Add(new TrackingSequence(2099));
            await first.SaveChangesAsync(Stop);
        }

        await using var left = Context();
        await using var right = Context();
        var (one, other) = (await left.TrackingSequences.SingleAsync(row => row.Year == 2099, Stop), await right.TrackingSequences.SingleAsync(row => row.Year == 2099, Stop));
        one.Next().ShouldBe("DOS-2099-000001");
        other.Next().ShouldBe("DOS-2099-000001");
        await left.SaveChangesAsync(Stop);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => right.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task The_first_number_of_a_year_is_given_once()
    {
        await using var left = Context();
        await using var right = Context();
        left.TrackingSequences.Add(new TrackingSequence(2098));
        right.TrackingSequences.Add(new TrackingSequence(2098));
        await left.SaveChangesAsync(Stop);
        await Should.ThrowAsync<DbUpdateException>(() => right.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task Two_saves_of_one_draft_meet_on_its_row()
    {
        var dossier = Dossier.Start(new DossierId(Guid.CreateVersion7()), Guid.CreateVersion7(), 1, Guid.CreateVersion7(), Guid.CreateVersion7(), platform.Clock.GetUtcNow());
        await using (var made = Context())
        {
            made.Dossiers.Add(dossier);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        await ChangeAsync(left, dossier.Id, DossierFields.Title.Set("Une"));
        await ChangeAsync(right, dossier.Id, DossierFields.Summary.Set("Autre"));
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    [Fact]
    public async Task Two_submissions_of_one_file_meet_on_its_row()
    {
        var id = await DraftedAsync();
        await using var left = Context();
        await using var right = Context();
        await SubmitAsync(left, id, 2096);
        await SubmitAsync(right, id, 2097);
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        (await platform.CountAsync("applications_dossiers", $"Id = '{id.Value.ToString().ToUpperInvariant()}' AND TrackingNumber = 'DOS-2096-000001'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_has_one_receipt_of_each_submission()
    {
        var id = await DraftedAsync();
        await using var left = Context();
        await using var right = Context();
        left.Submissions.Add(Sealed(await SubmitAsync(left, id, 2095)));
        right.Submissions.Add(Sealed(await SubmitAsync(right, id, 2094)));
        right.ChangeTracker.Entries<Dossier>().Single().State = EntityState.Detached;
        await SaveAsync(left);
        await ShouldMeetAsync(right, "applications_submissions.DossierId, applications_submissions.Ordinal");
    }

    [Fact]
    public async Task Two_files_never_have_one_tracking_number()
    {
        var (one, other) = (await DraftedAsync(), await DraftedAsync());
        await using var left = Context();
        await using var right = Context();
        await SubmitAsync(left, one, 2093);
        await SubmitAsync(right, other, 2093);
        right.ChangeTracker.Entries<TrackingSequence>().Single().State = EntityState.Unchanged;
        await SaveAsync(left);
        await ShouldMeetAsync(right, "applications_dossiers.TrackingNumber");
    }

    [Fact]
    public async Task Two_submissions_that_counted_the_same_files_of_an_operator_do_not_both_take_a_turn()
    {
        var (call, applicant) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var first = Context())
        {
            first.SubmissionTurns.Add(new SubmissionTurns(call, applicant));
            await first.SaveChangesAsync(Stop);
        }

        await using var left = Context();
        await using var right = Context();
        (await left.SubmissionTurns.SingleAsync(row => row.CallId == call, Stop)).Take();
        (await right.SubmissionTurns.SingleAsync(row => row.CallId == call, Stop)).Take();
        await left.SaveChangesAsync(Stop);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => right.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task The_first_turn_of_an_operator_in_a_call_is_taken_once()
    {
        var (call, applicant) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var left = Context();
        await using var right = Context();
        left.SubmissionTurns.Add(new SubmissionTurns(call, applicant));
        right.SubmissionTurns.Add(new SubmissionTurns(call, applicant));
        await left.SaveChangesAsync(Stop);
        var refused = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, refused)!.Code.ShouldBe("applications.submitted-meanwhile");
    }

    private Submission Sealed(Dossier dossier) =>
        Submission.Seal(new SubmissionId(Guid.CreateVersion7()), dossier, platform.Clock.GetUtcNow(), new SealedContent("{}", new string('0', 64), []), "a.b.c");

    private static async Task ShouldMeetAsync(ApplicationsDbContext context, string columns)
    {
        var refused = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(context));
        refused.InnerException.ShouldBeOfType<SqliteException>().Message.ShouldContain($"UNIQUE constraint failed: {columns}");
    }

    private async Task<DossierId> DraftedAsync()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        return new DossierId(await scene.DraftAsync(client));
    }

    private async Task<Dossier> SubmitAsync(ApplicationsDbContext context, DossierId id, int year)
    {
        var (now, dossier, numbers) = (platform.Clock.GetUtcNow(), await context.Dossiers.SingleAsync(row => row.Id == id, Stop), new TrackingSequence(year));
        context.TrackingSequences.Add(numbers);
        dossier.Submit(new SubmissionCase(now, now, now, 1, Enum.GetValues<Declaration>(), [], [], Guid.Empty), numbers).IsSuccess.ShouldBeTrue();
        return dossier;
    }

    private static async Task ChangeAsync(ApplicationsDbContext context, DossierId id, FieldChange change)
    {
        var dossier = await context.Dossiers.SingleAsync(row => row.Id == id, Stop);
        dossier.Save([change], dossier.Version, DateTimeOffset.UnixEpoch).IsSuccess.ShouldBeTrue();
    }

    private static Task<int> SaveAsync(ApplicationsDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(Stop);
    }

    private ApplicationsDbContext Context() => (ApplicationsDbContext)platform.Services.GetRequiredService<IContextSource<ApplicationsDbContext>>().Migrating();
}

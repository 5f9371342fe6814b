using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
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
    public async Task A_file_has_one_receipt_of_each_submission()
    {
        await using var context = Context();
        var indexes = context.Model.FindEntityType(typeof(Submission))!.GetIndexes().Where(index => index.IsUnique);
        indexes.ShouldHaveSingleItem().Properties.Select(property => property.Name).ShouldBe(["DossierId", "Ordinal"]);
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

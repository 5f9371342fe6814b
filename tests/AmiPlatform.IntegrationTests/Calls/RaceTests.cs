using System.Net;
using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>Each race runs through the lane and with two contexts side by side, so that the guard is tested and not the lane.</summary>
public sealed class RaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Of_twenty_drafts_at_once_each_has_a_reference_of_its_own()
    {
        using var client = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.DraftAsync(CallClient.Draft(now, now.AddDays(70), 2026))));
        var references = new List<string?>();
        foreach (var answer in answers) references.Add((await answer.JsonAsync()).GetProperty("reference").GetString());
        references.Order().ShouldBe(Enumerable.Range(1, 20).Select(number => $"AMI-2026-{number:00}"));
        (await platform.CountAsync("calls_funders", "IsAuthority = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_begin_a_sequence_at_once_meet_on_its_key()
    {
        await using var left = Context();
        await using var right = Context();
        left.Add(ReferenceSequence.For(CallKind.Ami, 2042));
        right.Add(ReferenceSequence.For(CallKind.Ami, 2042));
        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("calls.reference-taken");
    }

    [Fact]
    public async Task Two_who_take_the_same_number_meet_on_the_sequences_row()
    {
        await using (var made = Context())
        {
            made.Add(ReferenceSequence.For(CallKind.Ami, 2043));
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        (await TakeAsync(left)).ShouldBe("AMI-2043-01");
        (await TakeAsync(right)).ShouldBe("AMI-2043-01");
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    [Fact]
    public async Task A_reference_that_another_call_has_is_refused_by_the_index_itself()
    {
        using var client = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var first = new CallId(await client.DraftedAsync(CallClient.Draft(now, now.AddDays(70), 2028)));
        var second = new CallId(await client.DraftedAsync(CallClient.Draft(now, now.AddDays(70), 2028)));
        await using var context = Context();
        var taken = (await context.Calls.SingleAsync(call => call.Id == first, CallClient.Stop)).Reference;
        var other = await context.Calls.SingleAsync(call => call.Id == second, CallClient.Stop);
        context.Entry(other).Property(call => call.Reference).CurrentValue = taken;
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(context));
        UniqueViolations.Refusal(context, failure)!.Code.ShouldBe("calls.reference-taken");
    }

    [Fact]
    public async Task Two_who_count_a_file_at_once_both_count()
    {
        var call = new CallId(Guid.CreateVersion7());
        await using var left = Context();
        await using var right = Context();
        await CountAsync(left, call, Guid.CreateVersion7(), 1);
        var second = Guid.CreateVersion7();
        await CountAsync(right, call, second, 2);
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        await using var again = Context();
        await CountAsync(again, call, second, 2);
        await SaveAsync(again);
        (await FiguresAsync(call)).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Two_who_count_the_same_file_at_once_meet_on_its_row()
    {
        var (call, file) = (new CallId(Guid.CreateVersion7()), Guid.CreateVersion7());
        await using (var first = Context())
        {
            await CountAsync(first, call, file, 1);
            await SaveAsync(first);
        }

        await using var left = Context();
        await using var right = Context();
        await right.CountedApplications.SingleAsync(row => row.DossierId == file, CallClient.Stop);
        await CountAsync(left, call, file, 2, ApplicationStanding.Gone);
        await SaveAsync(left);
        await using (await right.Database.BeginTransactionAsync(CallClient.Stop))
        {
            await CountAsync(right, call, file, 2, ApplicationStanding.Gone);
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        }

        (await FiguresAsync(call)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_file_that_is_told_of_again_from_the_beginning_is_counted_as_before()
    {
        var (call, file, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var now = platform.Clock.GetUtcNow();
        await EventSource.RaiseAsync(platform, new ApplicationSubmitted(file, call, Guid.CreateVersion7(), "DOS-2027-000001", "Action", 3_000, now));
        await EventSource.RaiseAsync(platform, new ApplicationRecalled(file, call, Guid.CreateVersion7(), "DOS-2027-000001", now));
        await EventSource.RaiseAsync(platform, new ApplicationSubmitted(file, call, Guid.CreateVersion7(), "DOS-2027-000001", "Action", 3_000, now.AddHours(-1)));
        await EventSource.RaiseAsync(platform, new ApplicationSubmitted(other, call, Guid.CreateVersion7(), "DOS-2027-000002", "Action", 3_000, now));
        await EventSource.RaiseAsync(platform, new ApplicationDeclaredInadmissible(other, call, Guid.CreateVersion7(), "DOS-2027-000002", "Hors champ.", false, now));
        await platform.DrainAsync();
        (await FiguresAsync(new CallId(call))).ShouldBe((2, 1));

        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement($"DELETE FROM {session.Table("inbox")} WHERE Consumer LIKE 'calls.when-an-application-%'").ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            CallClient.Stop);
        foreach (var consumer in new[] { "submitted", "taken-back", "declared-inadmissible" })
            await platform.Services.GetRequiredService<Backfill>().RunAsync($"calls.when-an-application-is-{consumer}", CallClient.Stop);
        await platform.DrainAsync();

        (await FiguresAsync(new CallId(call))).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Of_thirty_files_told_at_once_each_is_counted()
    {
        using var client = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var id = await client.PublishedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(70)));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => EventSource.RaiseAsync(
            platform, new ApplicationSubmitted(Guid.CreateVersion7(), id, Guid.CreateVersion7(), $"DOS-2027-{number:000000}", "Action", 3_000, now))));
        await platform.DrainAsync();
        (await platform.CountAsync("calls_application_counts", $"CallId = '{id.ToString().ToUpperInvariant()}' AND Submitted = 30")).ShouldBe(1);
    }

    [Fact]
    public async Task The_authority_is_a_funder_once()
    {
        await platform.ResetAsync();
        await using var left = Context();
        await using var right = Context();
        left.Add(Authority());
        right.Add(Authority());
        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("calls.authority-added-meanwhile");
    }

    [Fact]
    public async Task Two_who_register_a_number_at_once_meet_on_its_index()
    {
        await using var left = Context();
        await using var right = Context();
        left.Add(CoFunder("Le premier", FunderClient.Siret));
        right.Add(CoFunder("Le second", FunderClient.Siret));
        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("calls.funder-siret-taken");
    }

    [Fact]
    public async Task Two_who_register_one_name_in_two_spellings_at_once_meet_on_its_index()
    {
        await using var left = Context();
        await using var right = Context();
        left.Add(CoFunder("Région  des Étangs"));
        right.Add(CoFunder("REGION des etangs "));
        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("calls.funder-name-taken");
    }

    [Fact]
    public async Task Of_twenty_publications_at_once_one_is_told()
    {
        using var client = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var id = await client.DraftedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(70)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.PublishAsync(id, 1)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.call-published.v1' AND Body LIKE '%{id}%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_tell_the_opening_at_once_meet_on_the_calls_row()
    {
        using var client = await platform.As("programme-manager");
        var opens = platform.Clock.GetUtcNow().AddDays(1);
        var id = new CallId(await client.PublishedAsync(CallClient.Draft(opens, opens.AddDays(70))));
        await using var left = Context();
        await using var right = Context();
        (await left.Calls.SingleAsync(call => call.Id == id, CallClient.Stop)).TellOpening(opens);
        (await right.Calls.SingleAsync(call => call.Id == id, CallClient.Stop)).TellOpening(opens);
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    private static Task CountAsync(CallsDbContext context, CallId call, Guid file, long position, ApplicationStanding standing = ApplicationStanding.Open) =>
        new ApplicationCountsRepository(context).StandAsync(file, call, standing, position, CallClient.Stop);

    private async Task<(int Submitted, int Open)> FiguresAsync(CallId call)
    {
        await using var context = Context();
        var counted = await context.ApplicationCounts.AsNoTracking().SingleAsync(count => count.CallId == call, CallClient.Stop);
        return (counted.Submitted, counted.Open);
    }

    private static async Task<string> TakeAsync(CallsDbContext context) =>
        (await context.ReferenceSequences.SingleAsync(sequence => sequence.Year == 2043, CallClient.Stop)).Next();

    private static Funder Authority() => Funder.Authority(new FunderId(Guid.CreateVersion7()), "Collectivité", "900000001");

    private static Funder CoFunder(string name, string? siret = null) =>
        Funder.Register(new FunderId(Guid.CreateVersion7()), new FunderIdentity(name, FunderKind.Departement, siret, null, null), "Collectivité", "900000001").Value;

    private static Task<int> SaveAsync(CallsDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(CallClient.Stop);
    }

    private CallsDbContext Context() => (CallsDbContext)platform.Services.GetRequiredService<IContextSource<CallsDbContext>>().Migrating();
}

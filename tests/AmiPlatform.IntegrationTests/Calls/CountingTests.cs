using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class CountingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Submitted_files_are_counted_for_the_service_and_do_not_move_the_calls_version()
    {
        var now = platform.Clock.GetUtcNow();
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(70)));

        foreach (var number in Enumerable.Range(1, 3))
        {
            var submitted = new ApplicationSubmitted(Guid.CreateVersion7(), id, Guid.CreateVersion7(), $"DOS-2027-{number:000000}", "Action", 3_000, now);
            await EventSource.RaiseAsync(platform, submitted);
        }

        await platform.DrainAsync();

        var call = await manager.CallAsync($"/{id}");
        call.GetProperty("submittedApplications").GetInt32().ShouldBe(3);
        call.GetProperty("version").GetInt64().ShouldBe(2);
        (await platform.Anonymous().CallAsync($"/{id}")).TryGetProperty("submittedApplications", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_taken_back_is_counted_no_more_even_when_that_is_heard_first()
    {
        var now = platform.Clock.GetUtcNow();
        using var manager = await platform.As("programme-manager");
        var id = await manager.PublishedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(70)));
        var (file, holder) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await EventSource.RaiseAsync(platform, new ApplicationRecalled(file, id, holder, "DOS-2027-000009", now));
        await platform.DrainAsync();
        await EventSource.RaiseAsync(platform, new ApplicationSubmitted(file, id, holder, "DOS-2027-000009", "Action", 3_000, now));
        await EventSource.RaiseAsync(platform, new ApplicationSubmitted(file, id, holder, "DOS-2027-000009", "Action", 3_000, now));
        await platform.DrainAsync();

        (await manager.CallAsync($"/{id}")).GetProperty("submittedApplications").GetInt32().ShouldBe(1);
    }
}

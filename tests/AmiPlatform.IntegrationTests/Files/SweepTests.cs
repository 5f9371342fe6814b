using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.IntegrationTests.Applications;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>What belongs to no file goes after a day, and nothing else does.</summary>
public sealed class SweepTests : IAsyncLifetime
{
    // The test sweeps itself.
    private readonly PlatformFixture platform = PlatformFixture.With(services =>
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(FileSweepService))));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Home => Path.GetDirectoryName(platform.DatabaseFile)!;

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Content_without_a_file_goes_after_a_day()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var path = $"/api/applications/{await scene.DraftAsync(member)}";
        var kept = (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf("gardé"))).Expect(HttpStatusCode.Created);
        var removed = (await member.UploadAsync($"{path}/documents?kind=Quote", SampleFiles.Pdf("retiré"))).Expect(HttpStatusCode.Created);
        (await member.RemoveAsync(removed.Headers.Location!.ToString(), (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);
        var cutOff = Path.Combine(Home, "files-incoming", "left-behind");
        await File.WriteAllTextAsync(cutOff, "half a file", Stop);
        var sweeper = platform.Services.GetRequiredService<FileSweeper>();

        foreach (var file in Contents().Append(cutOff)) File.SetLastWriteTimeUtc(file, platform.Clock.GetUtcNow().AddHours(-23).UtcDateTime);
        (await sweeper.SweepAsync(Stop)).ShouldBe(0);
        platform.Clock.Advance(TimeSpan.FromHours(2));
        (await sweeper.SweepAsync(Stop)).ShouldBe(2);

        Path.GetFileName(Contents().ShouldHaveSingleItem()).ShouldStartWith(kept.Body.GetProperty("sha256").GetString()!);
        File.Exists(cutOff).ShouldBeFalse();
        using var later = await platform.As("association");
        using var given = await later.GetAsync(new Uri(kept.Headers.Location!.ToString(), UriKind.Relative), Stop);
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_store_that_lost_its_content_is_unavailable_and_no_fault_of_the_reader()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var path = $"/api/applications/{await scene.DraftAsync(member)}";
        var lost = (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf("perdu"))).Expect(HttpStatusCode.Created);
        foreach (var file in Contents().Where(file => Path.GetFileName(file).StartsWith(lost.Body.GetProperty("sha256").GetString()!, StringComparison.Ordinal))) File.Delete(file);

        (await member.ReadAsync(lost.Headers.Location!.ToString())).Expect(HttpStatusCode.ServiceUnavailable).Code.ShouldBe("files.store-unavailable");
    }

    private string[] Contents() => Directory.GetFiles(Path.Combine(Home, "files"), "*", SearchOption.AllDirectories);
}

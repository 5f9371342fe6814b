using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.IntegrationTests.Applications;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>Nobody gets a file before the scanner has spoken, and a scanner that cannot speak has found nothing out.</summary>
public sealed class ScanningTests : IAsyncLifetime
{
    private readonly ScriptedDaemon daemon = new();
    private readonly PlatformFixture platform;
    private HttpClient member = null!;
    private string path = string.Empty;

    public ScanningTests() => platform = PlatformFixture.With(services =>
    {
        services.AddSingleton(new FilesOptions { Scanner = daemon.Address });
        // The test asks for each look itself.
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(FileScanService)));
    });

    private FileScanner Scanner => platform.Services.GetRequiredService<FileScanner>();

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        var scene = await Scene.SetAsync(platform);
        member = await platform.As("association");
        path = $"/api/applications/{await scene.DraftAsync(member)}";
    }

    public async ValueTask DisposeAsync()
    {
        member.Dispose();
        await platform.DisposeAsync();
        await daemon.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_held_until_the_scanner_says_that_it_is_clean()
    {
        var address = await UploadAsync();
        var held = (await member.ReadAsync(address)).Expect(HttpStatusCode.Conflict);
        (held.Code, held.Headers.RetryAfter!.Delta).ShouldBe(("files.being-scanned", TimeSpan.FromSeconds(5)));
        (await SubmitAsync()).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.document-being-scanned");

        (await Scanner.ScanDueAsync(TestContext.Current.CancellationToken)).ShouldBe(1);

        (await StateAsync()).ShouldBe("Clean");
        using var given = await member.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SubmitAsync()).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_in_which_something_was_found_is_given_to_nobody_and_submitted_by_nobody()
    {
        var address = await UploadAsync();
        daemon.Answer = "stream: Eicar-Test FOUND";
        await Scanner.ScanDueAsync(TestContext.Current.CancellationToken);

        (await StateAsync()).ShouldBe("Quarantined");
        (await member.ReadAsync(address)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("files.quarantined");
        (await SubmitAsync()).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.document-quarantined");
        (await member.RemoveAsync(address, (await member.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);
        (await SubmitAsync()).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: Eicar-Test")]
    public async Task A_scanner_that_does_not_decide_leaves_the_file_waiting_and_is_asked_again(string answer)
    {
        var address = await UploadAsync();
        daemon.Answer = answer;
        (await Scanner.ScanDueAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await member.ReadAsync(address)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("files.being-scanned");

        daemon.Answer = "stream: OK";
        (await Scanner.ScanDueAsync(TestContext.Current.CancellationToken)).ShouldBe(0, "it is not asked again at once");
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Scanner.ScanDueAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await StateAsync()).ShouldBe("Clean");
    }

    [Fact]
    public async Task A_scanner_that_is_down_leaves_the_file_waiting()
    {
        await UploadAsync();
        await daemon.GoDownAsync();
        (await Scanner.ScanDueAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await StateAsync()).ShouldBe("Scanning");
    }

    [Fact]
    public async Task Where_there_is_no_scanner_any_more_what_waited_for_it_is_not_scanned_and_what_was_found_stays_held()
    {
        var harmful = await UploadAsync();
        daemon.Answer = "stream: Eicar-Test FOUND";
        await Scanner.ScanDueAsync(TestContext.Current.CancellationToken);
        var waiting = (await member.UploadAsync($"{path}/documents?kind=Quote", SampleFiles.Pdf("devis"))).Expect(HttpStatusCode.Created).Headers.Location!.ToString();

        await Scanner.ReleaseAsync(TestContext.Current.CancellationToken);

        (await member.ReadAsync(harmful)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("files.quarantined");
        using var given = await member.GetAsync(new Uri(waiting, UriKind.Relative), TestContext.Current.CancellationToken);
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await platform.CountAsync("platform_files", "State = 'NotScanned' AND ScanDueAt IS NULL")).ShouldBe(1);
    }

    private async Task<string> UploadAsync() =>
        (await member.UploadAsync($"{path}/documents?kind=Statutes", SampleFiles.Pdf())).Expect(HttpStatusCode.Created).Headers.Location!.ToString();

    private async Task<string?> StateAsync() => (await member.ReadAsync($"{path}/documents")).Body.GetProperty("items")[0].GetProperty("state").GetString();

    private async Task<Answer> SubmitAsync() =>
        await member.WriteAsync($"{path}/submit", new { declarations = Scene.Declarations }, (await member.ReadAsync(path)).Version);
}

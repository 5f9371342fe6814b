using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>A front end sees a change of the interface in the change itself: the documents of the host are those in <c>docs/api</c>.</summary>
public sealed class ApprovedDocumentsTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Documents => [.. ApiOperation.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_document_is_the_approved_one(string name)
    {
        using var client = platform.Anonymous();
        var document = JsonNode.Parse(await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken))!.AsObject();
        document.Remove("servers");
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var actual = document.ToJsonString(Readable) + "\n";
        var file = Path.Combine(Root(), "docs", "api", $"{name}.json");
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1") await File.WriteAllTextAsync(file, actual, TestContext.Current.CancellationToken);
        File.Exists(file).ShouldBeTrue($"{file} is missing: run the tests once with AMIPLATFORM_APPROVE=1 and review it.");
        actual.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "run with AMIPLATFORM_APPROVE=1 and review the difference");
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AmiPlatform.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }
}

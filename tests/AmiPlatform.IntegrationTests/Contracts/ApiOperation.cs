using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>A POST, PUT or PATCH as the OpenAPI documents describe it.</summary>
public sealed record ApiOperation(string Id, HttpMethod Method, string Path, JsonObject? Schema, string? ContentType, JsonObject Document)
{
    public static readonly string[] Documents = ["calls", "applications", "operators", "territories", "events", "platform"];

    public static async Task<IReadOnlyList<ApiOperation>> AllAsync(PlatformFixture platform)
    {
        using var client = platform.Anonymous();
        var operations = new List<ApiOperation>();
        foreach (var name in Documents)
        {
            var text = await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            var document = JsonNode.Parse(text)!.AsObject();
            foreach (var (path, item) in document["paths"]!.AsObject())
            {
                foreach (var verb in new[] { "post", "put", "patch" })
                {
                    if (item![verb] is not JsonObject operation) continue;
                    var content = operation["requestBody"]?["content"]?.AsObject().FirstOrDefault();
                    operations.Add(new ApiOperation(
                        operation["operationId"]!.GetValue<string>(), new HttpMethod(verb.ToUpperInvariant()), path, content?.Value?["schema"] as JsonObject, content?.Key, document));
                }
            }
        }

        return operations;
    }
}

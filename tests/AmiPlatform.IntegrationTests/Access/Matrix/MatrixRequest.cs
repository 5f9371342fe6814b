using System.Text;
using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Files;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>A request that an operation accepts: the example of its document, with the things of the scene in the place of those that do not exist.</summary>
internal static class MatrixRequest
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["saveDraft"] = """{"action": {"title": "Ateliers"}}""",
        ["signCityContract"] = Territories.Territory.Without(Territories.Territory.Contract("CN06203I", "2015-01-01", "2023-12-31"), "amounts").ToJsonString(),
        ["recordResolution"] = """
            {"body": "Council", "number": "2027-018", "adoptedOn": "2027-02-18", "title": "Lancement de l’AMI Cohésion sociale", "transmittedOn": "2027-02-19", "publishedOn": "2027-02-20"}
            """,
        ["closeGeneration"] = """{"lastDay": "2027-02-28", "reason": "Une liste plus récente la remplace."}""",
        ["importCommunes"] = Territories.TerritoriesHost.Communes,
        ["importDistricts"] = Territories.Territory.Districts,
    };

    public static HttpRequestMessage Of(FuzzOperation operation, MatrixScene scene) => Of(operation, scene, operation.ContentTypes is [] or ["multipart/form-data"] ? string.Empty : Body(operation, scene));

    /// <summary>The same request with another body.</summary>
    public static HttpRequestMessage Of(FuzzOperation operation, MatrixScene scene, string body)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "path"))
            path = path.Replace($"{{{parameter.Name}}}", scene.Value(operation.Id, parameter.Name) ?? Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
        var query = operation.Parameters.Where(parameter => parameter is { Place: "query", Required: true }).Select(parameter => $"{parameter.Name}={scene.Value(operation.Id, parameter.Name) ?? "1"}").ToList();
        var request = new HttpRequestMessage(operation.Method, new Uri(query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path, UriKind.Relative));
        if (operation.ContentTypes.Contains("multipart/form-data")) request.Content = Uploads.Form(SampleFiles.Pdf(), "statuts.pdf");
        else if (operation.ContentTypes.Count > 0) request.Content = new StringContent(body, Encoding.UTF8, operation.ContentTypes[0]);
        foreach (var header in operation.Parameters.Where(parameter => parameter.Place == "header").Select(parameter => parameter.Name))
        {
            if (header == "If-Match") request.Headers.TryAddWithoutValidation(header, "*");
            if (header == "Idempotency-Key") request.Headers.Add(header, Guid.CreateVersion7().ToString());
        }

        return request;
    }

    /// <summary>The body that the operation accepts; a code that serves once is taken for it.</summary>
    public static string Body(FuzzOperation operation, MatrixScene scene)
    {
        if (Bodies.TryGetValue(operation.Id, out var body)) return body;
        if (operation.Example?.DeepClone() is not JsonObject members) return operation.Example?.ToString() ?? "{}";
        foreach (var name in members.Select(member => member.Key).ToList())
            if (scene.Value(operation.Id, name) is { } value) members[name] = members[name] is JsonValue given && given.TryGetValue<int>(out _) ? JsonValue.Create(int.Parse(value, null)) : value;
        if (operation.Id == "register") members["email"] = $"{Guid.CreateVersion7():N}@example.org";
        return members.ToJsonString();
    }
}

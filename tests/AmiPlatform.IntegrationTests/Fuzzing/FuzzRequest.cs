using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmiPlatform.Fuzzing;

/// <summary>Makes one request out of a seed: valid in most places, hostile in some.</summary>
/// <param name="random">Decides.</param>
/// <param name="known">Identifiers that the platform answered before, by the name under which it did.</param>
internal sealed class FuzzRequest(Random random, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
{
    // Longer ones are refused by the server while it reads, before there is a request.
    private const int LongestInAddress = 200;
    private const string Form = "multipart/form-data";
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 512 };
    private static readonly string[] Versions = ["*", "\"1\"", "\"2\"", "W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", string.Empty, "\"99999999999999999999\""];
    private static readonly string[] MediaTypes = ["text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "application/json", "nonsense"];
    private static readonly string[] Beginnings = ["%PDF-1.7\n", "%PDF-1.7\n%%EOF\n", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff\u00e0", "PK\u0003\u0004", "PK\u0005\u0006", "<svg>", string.Empty];
    private static readonly string[] Endings = [".pdf", ".PDF", ".png", ".docx", ".exe", string.Empty];
    private static readonly string[] Accepted = ["application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/html", "*/*", "image/png", "nonsense", "application/json;q=0"];

    /// <summary>The request, and how it is written in a report.</summary>
    public (HttpRequestMessage Request, string Written) Of(FuzzOperation operation)
    {
        var address = Address(operation);
        var request = new HttpRequestMessage(operation.Method, new Uri(address, UriKind.Relative));
        if (operation.ContentTypes.Count > 0) request.Content = Body(operation);
        AddHeaders(operation, request);
        var body = request.Content is null ? string.Empty : Encoding.UTF8.GetString(Read(request.Content));
        return (request, $"{operation.Method} {address} {body[..Math.Min(body.Length, 500)]}");
    }

    private static byte[] Read(HttpContent content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy, null, CancellationToken.None);
        return copy.ToArray();
    }

    private string Address(FuzzOperation operation)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "path"))
            path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(Segment(parameter)), StringComparison.Ordinal);
        var query = operation.Parameters.Where(parameter => parameter.Place == "query" && (parameter.Required || random.Next(3) == 0)).ToList();
        if (query.Count == 0) return path;
        return $"{path}?{string.Join('&', query.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Value(parameter))}"))}";
    }

    // A segment of dots would be another path, and a null character no path at all: a server refuses it before there is a request.
    private string Segment(FuzzParameter parameter)
    {
        var text = (random.Next(8) == 0 ? Short() : Value(parameter)).Replace("\0", string.Empty, StringComparison.Ordinal);
        return text.Trim('.', ' ').Length > 0 ? text : "x";
    }

    private string Value(FuzzParameter parameter)
    {
        if (random.Next(6) == 0) return Short();
        if (parameter.Words.Count > 0) return parameter.Words[random.Next(parameter.Words.Count)];
        return parameter.Format switch
        {
            "uuid" => Identifier(parameter.Name),
            "int32" or "int64" or "integer" => random.Next(-1, 250).ToString(CultureInfo.InvariantCulture),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "date" => "2027-03-01",
            "date-time" => "2027-03-01T08:00:00Z",
            _ => known.TryGetValue(parameter.Name, out var values) && values.Count > 0 ? values[random.Next(values.Count)] : "a",
        };
    }

    private string Short()
    {
        var text = Hostility.Text(random);
        return text[..Math.Min(text.Length, LongestInAddress)];
    }

    private string Identifier(string name)
    {
        var pool = known.GetValueOrDefault(name) is { Count: > 0 } named && random.Next(4) > 0 ? named : known.GetValueOrDefault("id") ?? [];
        return pool.Count > 0 ? pool[random.Next(pool.Count)] : Guid.CreateVersion7().ToString();
    }

    private HttpContent Body(FuzzOperation operation)
    {
        var type = operation.ContentTypes[random.Next(operation.ContentTypes.Count)];
        if (type == Form && random.Next(12) > 0) return Upload();
        var text = operation.Example is JsonValue value && value.TryGetValue<string>(out var file) ? file : (Mutation.Of(Known(operation.Example), random)?.ToJsonString(Deep) ?? "null");
        if (random.Next(12) == 0 && text.Length > 0) text = Hostility.Broken(random, text);
        if (random.Next(25) == 0) type = MediaTypes[random.Next(MediaTypes.Length)];
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>A form with a file: nothing, the beginning of a kind that is accepted, or any bytes; its part and its name as they should be or not.</summary>
    private MultipartFormDataContent Upload()
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        for (var part = random.Next(8) == 0 ? random.Next(3) : 1; part > 0; part--)
        {
            var bytes = new byte[random.Next(4) == 0 ? 0 : random.Next(2_000)];
            random.NextBytes(bytes);
            var file = new ByteArrayContent([.. Encoding.Latin1.GetBytes(Beginnings[random.Next(Beginnings.Length)]), .. bytes]);
            var (field, name) = (random.Next(10) == 0 ? Name() : "file", random.Next(3) == 0 ? Name() : $"a{Endings[random.Next(Endings.Length)]}");
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            if (random.Next(3) > 0) file.Headers.TryAddWithoutValidation("Content-Type", random.Next(4) == 0 ? MediaTypes[random.Next(MediaTypes.Length)] : "application/pdf");
            form.Add(file);
        }

        return form;

        // A line break would begin another header: the client sends none.
        string Name() => Short().ReplaceLineEndings(string.Empty).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);
    }

    // An example names what does not exist; most requests name what does.
    private JsonNode? Known(JsonNode? example)
    {
        var body = example?.DeepClone();
        if (body is not JsonObject members) return body;
        foreach (var name in members.Where(member => member.Value is JsonValue value && value.TryGetValue<Guid>(out _)).Select(member => member.Key).ToList())
            members[name] = Identifier(name);
        return body;
    }

    private void AddHeaders(FuzzOperation operation, HttpRequestMessage request)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "header"))
        {
            if (random.Next(10) == 0) continue;
            var value = parameter.Name switch
            {
                "If-Match" or "If-None-Match" => random.Next(3) == 0 ? Versions[random.Next(Versions.Length)] : "*",
                "Idempotency-Key" => random.Next(8) == 0 ? "a key with blanks" : Guid.CreateVersion7().ToString(),
                "Prefer" => random.Next(2) == 0 ? "wait=0" : "respond-async, wait=x",
                _ => Value(parameter),
            };
            request.Headers.TryAddWithoutValidation(parameter.Name, value);
        }

        if (random.Next(10) == 0) request.Headers.TryAddWithoutValidation("Accept", Accepted[random.Next(Accepted.Length)]);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(random.Next(2) == 0 ? "fr" : "en"));
    }
}

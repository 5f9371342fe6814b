using System.Globalization;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is answered with a status that the approved OpenAPI documents do not declare for the operation.</summary>
internal sealed class DeclaredAnswers : DelegatingHandler
{
    private static readonly Lazy<IReadOnlyList<Operation>> Operations = new(Read);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var steps = request.RequestUri!.AbsolutePath.Split('/');
        var asked = Operations.Value.Where(operation => operation.Method == request.Method.Method && operation.Fits(steps)).MaxBy(operation => operation.Literals);
        asked?.Statuses.ShouldContain(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), $"{asked.Method} {asked.Path} does not declare this answer");
        return answer;
    }

    private static List<Operation> Read() =>
    [
        .. from name in ApiOperation.Documents
           let document = JsonNode.Parse(File.ReadAllText(Path.Combine(ApprovedDocumentsTests.Root(), "docs", "api", $"{name}.json")))!
           from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new Operation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!["responses"]!.AsObject().Select(response => response.Key).ToHashSet()),
    ];

    private sealed record Operation(string Method, string Path, IReadOnlySet<string> Statuses)
    {
        private readonly string[] steps = Path.Split('/');

        public int Literals => steps.Count(step => !step.StartsWith('{'));

        public bool Fits(string[] given) =>
            given.Length == steps.Length && steps.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}

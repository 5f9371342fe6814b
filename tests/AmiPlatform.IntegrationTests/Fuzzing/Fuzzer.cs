using System.Globalization;
using System.Text.Json;

namespace AmiPlatform.Fuzzing;

/// <summary>Sends requests made out of the documents, and looks at every answer: no failure of the platform, no undeclared status, no refusal that is no problem document.</summary>
/// <param name="operations">What can be asked.</param>
/// <param name="callers">Who asks: one of each kind. What one of them asks about the account of another is left out: who is deactivated asks nothing any more.</param>
/// <param name="expendable">Who alone asks for changes of the account that asks, because wrong passwords lock it; without it everybody does.</param>
public sealed class Fuzzer(IReadOnlyList<FuzzOperation> operations, IReadOnlyList<FuzzCaller> callers, FuzzCaller? expendable = null)
{
    private const string OwnAccount = "/api/access/me/";
    private const int MostFaults = 20;

    // Each attempt to sign in costs what a password costs: who was not let in tries again after so many requests.
    private const int Patience = 500;

    private readonly Dictionary<string, List<string>> seen = [];
    private readonly Dictionary<string, List<FuzzCaller>> admitted = [];
    private readonly SortedDictionary<int, int> statuses = [];
    private readonly List<string> faults = [];
    private readonly Dictionary<FuzzCaller, int> lost = [];

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses => statuses;

    /// <summary>Each fault with the seed and the number of its request.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>How many callers the platform did not let in again in the end, such as one whose account was deactivated by another.</summary>
    public int Lost => lost.Count;

    /// <summary>Sends requests one after the other: the same seed on the same start sends the same ones.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(int seed, int count, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        for (var number = 0; number < count && faults.Count < MostFaults; number++)
        {
            // In turn, so that each is asked as often as the others and what is made early is there for those that need it.
            var operation = operations[number % operations.Count];
            var known = seen.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);
            var (request, written) = new FuzzRequest(new Random(random.Next()), known).Of(operation);
            using (request)
            {
                var caller = Caller(operation, random);
                using var answer = await caller.SendAsync(request, cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                var status = (int)answer.StatusCode;
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (status < 300 && !Admitted(operation).Contains(caller)) Admitted(operation).Add(caller);
                if (Verdict.Of(operation, answer, text) is { } fault)
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, request {number}: {fault}: {written} → {text[..Math.Min(text.Length, 500)]}"));
                else if (status < 300 && text.StartsWith('{')) Remember(JsonElement.Parse(text), operation);
                // Whoever signed out, or was signed out, would hear 401 to all that follows.
                if (status != 401 || (lost.TryGetValue(caller, out var since) && number < since + Patience)) continue;
                if (await caller.StaysAsync(cancellationToken)) lost.Remove(caller);
                else lost[caller] = number;
            }
        }
    }

    // Mostly somebody who may: what is refused at the door shows little.
    private FuzzCaller Caller(FuzzOperation operation, Random random) =>
        expendable is not null && operation.Method != HttpMethod.Get && operation.Path.StartsWith(OwnAccount, StringComparison.Ordinal) ? expendable
        : Admitted(operation) is { Count: > 0 } those && random.Next(4) > 0 ? those[random.Next(those.Count)] : callers[random.Next(callers.Count)];

    private List<FuzzCaller> Admitted(FuzzOperation operation) => admitted.TryGetValue(operation.Id, out var those) ? those : admitted[operation.Id] = [];

    private void Remember(JsonElement answer, FuzzOperation operation)
    {
        if (operation.Id.Contains("rowse", StringComparison.Ordinal) && answer.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray()) Remember(item, operation);
            return;
        }

        if (answer.ValueKind != JsonValueKind.Object) return;
        foreach (var member in answer.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetGuid(out _)))
        {
            Keep(member.Name, member.Value.GetString()!);
            if (member.NameEquals("id")) foreach (var parameter in operations.SelectMany(other => other.Parameters).Where(parameter => IsOf(parameter, operation)).Select(parameter => parameter.Name).Distinct()) Keep(parameter, member.Value.GetString()!);
        }
    }

    // «/api/calls/{callId}» is named by what «/api/calls» lists.
    private bool IsOf(FuzzParameter parameter, FuzzOperation operation) => parameter.Place == "path"
        && operations.Any(other => other.Path.StartsWith($"{operation.Path}/{{{parameter.Name}}}", StringComparison.Ordinal) || (other.Path == operation.Path && other.Path.EndsWith($"{{{parameter.Name}}}", StringComparison.Ordinal)));

    private void Keep(string name, string identifier)
    {
        const int most = 40;
        if (callers.Any(caller => caller.AccountId == identifier)) return;
        if (!seen.TryGetValue(name, out var kept)) seen[name] = kept = [];
        if (kept.Contains(identifier)) return;
        if (kept.Count >= most) kept.RemoveAt(0);
        kept.Add(identifier);
    }
}

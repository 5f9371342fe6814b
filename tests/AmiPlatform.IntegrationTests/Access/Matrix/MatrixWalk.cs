using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>Asks operations with a valid body, on behalf of every kind of caller, and compares the answers with what was reviewed in <c>docs/access-matrix.csv</c>.</summary>
internal sealed class MatrixWalk(PlatformFixture platform, MatrixScene scene, MatrixCallers callers)
{
    // What these change cannot be taken back, so they come last; whoever signs out is not asked again.
    private static readonly string[] Last = ["signOutElsewhere", "assignFunder", "changePassword", "confirmSecondFactor", "renewRecoveryCodes", "switchOffSecondFactor", "logOut"];

    /// <summary>Told the text of each answer, and which operation gave it.</summary>
    public Action<string, string>? Heard { get; set; }

    /// <summary>Whether what an operation does can be taken back.</summary>
    public static bool CanBeUndone(FuzzOperation operation) => !Last.Contains(operation.Id);

    public static async Task<IReadOnlyList<FuzzOperation>> OperationsAsync(HttpClient anyone)
    {
        var operations = new List<FuzzOperation>();
        foreach (var name in ApiOperation.Documents)
            operations.AddRange(FuzzOperation.Read(await anyone.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken)));
        return [.. operations.OrderBy(operation => Array.IndexOf(Last, operation.Id))];
    }

    /// <summary>Every cell of some operations.</summary>
    public async Task<IReadOnlyList<Cell>> CellsAsync(IEnumerable<FuzzOperation> operations)
    {
        var cells = new List<Cell>();
        foreach (var operation in operations)
        {
            foreach (var (role, ownership, client) in callers.All)
            {
                if (operation.Id == "assignFunder" && role == "FunderAgent") await SignInAnewAsync("funder-agent", client);
                cells.Add(new(operation.Id, role, ownership, await AskAsync(client, operation)));
            }
        }

        return cells;
    }

    /// <summary>What a caller is answered to a valid request; what was done and undone counts as done.</summary>
    public async Task<int> AskAsync(HttpClient client, FuzzOperation operation)
    {
        await scene.HandAsync(operation.Id, client);
        using var request = MatrixRequest.Of(operation, scene);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Heard?.Invoke(operation.Id, text);
        var status = (int)answer.StatusCode;
        // Whoever changes the password or the second factor is signed in anew, and the session of before has ended.
        if (operation.Id is "changePassword" or "confirmSecondFactor" or "switchOffSecondFactor" && answer.IsSuccessStatusCode && JsonNode.Parse(text) is { } signedIn)
            client.DefaultRequestHeaders.Authorization = new("Bearer", (signedIn["signedIn"] ?? signedIn)["accessToken"]!.GetValue<string>());
        if (status is not 422 || JsonNode.Parse(text)!["code"]!.GetValue<string>() != Undoing.Code) return status;
        // Where it may be done later too, what was undone was done at once.
        return operation.Statuses.Select(declared => int.Parse(declared, null)).Where(declared => declared is >= 200 and < 300).Min();
    }

    /// <summary>The cells that are not as they were reviewed.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<Cell> cells)
    {
        var reviewed = Cell.Reviewed().ToDictionary(cell => cell.Place, cell => cell.Status);
        return [.. cells.Where(cell => reviewed[cell.Place] != cell.Status).Select(cell => $"{cell} but reviewed was {reviewed[cell.Place]}")];
    }

    /// <summary>Whoever was given another funder just now has no session any more.</summary>
    private async Task SignInAnewAsync(string account, HttpClient client)
    {
        platform.SignInAnew(account);
        using var anew = await platform.As(account);
        client.DefaultRequestHeaders.Authorization = anew.DefaultRequestHeaders.Authorization;
    }
}

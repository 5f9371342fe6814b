using System.Diagnostics;
using System.Text.Json.Nodes;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>Every operation, asked by every kind of caller with a valid body, answers what was reviewed in <c>docs/access-matrix.csv</c>.</summary>
public sealed class AccessMatrixTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly (string Role, string Ownership, string Account)[] Accounts =
    [
        ("Administrator", "-", "administrator"), ("ProgrammeManager", "-", "programme-manager"), ("Instructor", "-", "instructor"), ("Evaluator", "-", "evaluator"),
        ("CommitteeMember", "-", "committee-member"), ("FunderAgent", "-", "funder-agent"), ("Finance", "-", "finance"), ("Auditor", "-", "auditor"),
        ("Representative", "own", "association"), ("Editor", "own", "association-editor"), ("Viewer", "own", "association-viewer"),
    ];

    // What these change cannot be taken back, so they come last; whoever signs out is not asked again.
    private static readonly string[] Last = ["signOutElsewhere", "assignFunder", "changePassword", "confirmSecondFactor", "renewRecoveryCodes", "switchOffSecondFactor", "logOut"];

    private readonly Undoing undoing = new();
    private PlatformFixture platform = null!;

    public async ValueTask InitializeAsync()
    {
        platform = PlatformFixture.With(services => services.AddSingleton(undoing).AddScoped(typeof(IPipelineBehavior<,>), typeof(UndoBehavior<,>)));
        await platform.InitializeAsync();
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Every_operation_answers_every_kind_of_caller_as_reviewed()
    {
        var watch = Stopwatch.StartNew();
        var scene = new MatrixScene(platform);
        await scene.SetAsync();
        List<(string Role, string Ownership, HttpClient Client)> callers = [("Anonymous", "-", platform.Anonymous())];
        foreach (var (role, ownership, account) in Accounts) callers.Add((role, ownership, await platform.As(account)));
        callers.Add(("Representative", "other", await scene.OtherAsync()));

        undoing.On = true;
        var cells = new List<Cell>();
        foreach (var operation in await OperationsAsync(callers[0].Client))
        {
            foreach (var (role, ownership, client) in callers)
            {
                if (operation.Id == "assignFunder" && role == "FunderAgent") await SignInAnewAsync("funder-agent", client);
                await scene.HandAsync(operation.Id, client);
                cells.Add(new(operation.Id, role, ownership, await AskAsync(client, operation, scene)));
            }
        }

        foreach (var (_, _, client) in callers) client.Dispose();
        Compare(cells);
        cells.GroupBy(cell => cell.Operation).Where(operation => !operation.Any(cell => cell.Status is >= 200 and < 300)).Select(operation => operation.Key)
            .ShouldBeEmpty("the scene lets nobody do these");
        output.WriteLine($"{cells.Count} cells of {cells.Select(cell => cell.Operation).Distinct().Count()} operations in {watch.Elapsed.TotalSeconds:0.0} s, 0 differences");
    }

    /// <summary>Whoever was given another funder just now has no session any more.</summary>
    private async Task SignInAnewAsync(string account, HttpClient client)
    {
        platform.SignInAnew(account);
        using var anew = await platform.As(account);
        client.DefaultRequestHeaders.Authorization = anew.DefaultRequestHeaders.Authorization;
    }

    private static async Task<int> AskAsync(HttpClient client, FuzzOperation operation, MatrixScene scene)
    {
        using var request = MatrixRequest.Of(operation, scene);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var status = (int)answer.StatusCode;
        // Whoever changes the password or the second factor is signed in anew, and the session of before has ended.
        if (operation.Id is "changePassword" or "confirmSecondFactor" or "switchOffSecondFactor" && answer.IsSuccessStatusCode && JsonNode.Parse(text) is { } signedIn)
            client.DefaultRequestHeaders.Authorization = new("Bearer", (signedIn["signedIn"] ?? signedIn)["accessToken"]!.GetValue<string>());
        if (status is not 422 || JsonNode.Parse(text)!["code"]!.GetValue<string>() != Undoing.Code) return status;
        // Where it may be done later too, what was undone was done at once.
        return operation.Statuses.Select(declared => int.Parse(declared, null)).Where(declared => declared is >= 200 and < 300).Min();
    }

    private static void Compare(List<Cell> cells)
    {
        var reviewed = Cell.Reviewed().ToDictionary(cell => cell.Place);
        var missing = cells.Where(cell => !reviewed.ContainsKey(cell.Place)).ToList();
        missing.ShouldBeEmpty($"{Cell.File} has no line for these cells. Review them, then add them:\n{string.Join('\n', missing)}\n");
        cells.Where(cell => reviewed[cell.Place].Status != cell.Status).Select(cell => $"{cell} but reviewed was {reviewed[cell.Place].Status}").ShouldBeEmpty();
        reviewed.Keys.Except(cells.Select(cell => cell.Place)).ShouldBeEmpty("lines of operations that do not exist");
        cells.Count.ShouldBeGreaterThan(500);
    }

    private static async Task<IReadOnlyList<FuzzOperation>> OperationsAsync(HttpClient anyone)
    {
        var operations = new List<FuzzOperation>();
        foreach (var name in ApiOperation.Documents)
            operations.AddRange(FuzzOperation.Read(await anyone.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken)));
        return [.. operations.OrderBy(operation => Array.IndexOf(Last, operation.Id))];
    }
}

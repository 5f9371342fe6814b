using System.Diagnostics;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>
/// What only answers have is taken by no write, and answers show no secret. That no answer of any test holds a member which its document does not have, <see cref="DeclaredAnswers"/> looks at.
/// </summary>
public sealed class ExposureTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Undoing undoing = new();
    private PlatformFixture platform = null!;

    public async ValueTask InitializeAsync()
    {
        platform = PlatformFixture.With(services => services.AddSingleton(undoing).AddScoped(typeof(IPipelineBehavior<,>), typeof(UndoBehavior<,>)));
        await platform.InitializeAsync();
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task No_write_takes_what_only_answers_have_and_no_answer_shows_a_secret()
    {
        var scene = new MatrixScene(platform);
        await scene.SetAsync();
        using var callers = await MatrixCallers.SignedInAsync(platform, scene);
        var operations = await MatrixWalk.OperationsAsync(callers.Anonymous);
        var watch = Stopwatch.StartNew();
        var assignment = new MassAssignment(platform, scene, callers);
        (await assignment.FaultsAsync(operations)).ShouldBeEmpty();
        output.WriteLine($"{assignment.Operations} operations refused {assignment.Injected} members in {watch.Elapsed.TotalSeconds:0.0} s, and changed nothing");

        // Without the member, each of these requests is accepted: it was refused for the member.
        undoing.On = true;
        var walk = new MatrixWalk(platform, scene, callers);
        MatrixWalk.Differences(await AskAsync(walk, callers, operations.Where(MatrixWalk.CanBeUndone))).ShouldBeEmpty();
        assignment.Operations.ShouldBeGreaterThan(60);
        assignment.Injected.ShouldBeGreaterThan(5_000);

        undoing.On = false;
        await ShouldShowNoSecretAsync(walk, callers, operations);
    }

    private async Task ShouldShowNoSecretAsync(MatrixWalk walk, MatrixCallers callers, IReadOnlyList<FuzzOperation> operations)
    {
        var secrets = new KeptSecrets();
        await secrets.ReadAsync(platform);
        var answers = new List<(string Operation, string Text)>();
        walk.Heard = (operation, text) => answers.Add((operation, text));
        var answered = (await AskAsync(walk, callers, operations)).Count(cell => cell.Status is >= 200 and < 300);
        await secrets.ReadAsync(platform);
        answers.SelectMany(answer => secrets.ShownBy(answer.Text).Select(column => $"{answer.Operation} shows {column}")).ShouldBeEmpty();
        output.WriteLine($"{answers.Count} answers, {answered} of them good, show none of {secrets.Count} secrets of {string.Join(", ", secrets.Columns)}");
        answered.ShouldBeGreaterThan(120);
        secrets.Columns.Count.ShouldBeGreaterThanOrEqualTo(8);
    }

    private static async Task<IReadOnlyList<Cell>> AskAsync(MatrixWalk walk, MatrixCallers callers, IEnumerable<FuzzOperation> operations)
    {
        var cells = new List<Cell>();
        foreach (var operation in operations)
        {
            var (role, ownership, client) = callers.Admitted(operation.Id);
            cells.Add(new(operation.Id, role, ownership, await walk.AskAsync(client, operation)));
        }

        return cells;
    }
}

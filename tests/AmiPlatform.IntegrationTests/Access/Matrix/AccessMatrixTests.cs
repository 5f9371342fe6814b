using System.Diagnostics;
using AmiPlatform.IntegrationTests.Hosting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>Every operation, asked by every kind of caller with a valid body, answers what was reviewed in <c>docs/access-matrix.csv</c>.</summary>
public sealed class AccessMatrixTests(ITestOutputHelper output) : IAsyncLifetime
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
    public async Task Every_operation_answers_every_kind_of_caller_as_reviewed()
    {
        var watch = Stopwatch.StartNew();
        var scene = new MatrixScene(platform);
        await scene.SetAsync();
        using var callers = await MatrixCallers.SignedInAsync(platform, scene);
        undoing.On = true;
        var cells = await new MatrixWalk(platform, scene, callers).CellsAsync(await MatrixWalk.OperationsAsync(callers.Anonymous));
        Compare(cells);
        cells.GroupBy(cell => cell.Operation).Where(operation => !operation.Any(cell => cell.Status is >= 200 and < 300)).Select(operation => operation.Key)
            .ShouldBeEmpty("the scene lets nobody do these");
        output.WriteLine($"{cells.Count} cells of {cells.Select(cell => cell.Operation).Distinct().Count()} operations in {watch.Elapsed.TotalSeconds:0.0} s, 0 differences");
    }

    private static void Compare(IReadOnlyList<Cell> cells)
    {
        var reviewed = Cell.Reviewed().Select(cell => cell.Place).ToHashSet();
        var missing = cells.Where(cell => !reviewed.Contains(cell.Place)).ToList();
        missing.ShouldBeEmpty($"{Cell.File} has no line for these cells. Review them, then add them:\n{string.Join('\n', missing)}\n");
        MatrixWalk.Differences(cells).ShouldBeEmpty();
        reviewed.Except(cells.Select(cell => cell.Place)).ShouldBeEmpty("lines of operations that do not exist");
        cells.Count.ShouldBeGreaterThan(500);
    }
}

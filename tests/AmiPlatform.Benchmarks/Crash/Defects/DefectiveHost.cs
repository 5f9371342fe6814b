using System.Diagnostics;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.Host;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>
/// The host with a planted defect, composed here and nowhere else: its own entry point runs in this program, which is told when the container is built and
/// puts a defective door before the sound one. Nothing in the product knows of it.
/// </summary>
internal static class DefectiveHost
{
    private static readonly Dictionary<string, Func<IWriteDoor, IWriteDoor>> Doors = new()
    {
        ["acknowledge-before-commit"] = door => new AcknowledgeBeforeCommit(door),
        ["events-after-commit"] = door => new EventsAfterCommit(door),
        ["no-de-duplication"] = door => new NoDeduplication(door),
        ["effect-and-mark-apart"] = door => new EffectAndMarkApart(door),
        ["mark-before-effect"] = door => new MarkBeforeEffect(door),
    };

    /// <summary>Names of the defects.</summary>
    public static IReadOnlyCollection<string> Defects => Doors.Keys;

    /// <summary>Serves until it is stopped or killed.</summary>
    /// <param name="defect">Name of the defect.</param>
    /// <param name="arguments">Arguments of the host.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string defect, string[] arguments)
    {
        using var subscription = DiagnosticListener.AllListeners.Subscribe(new Builders(services => services.Decorate(Doors[defect])));
        return (int)typeof(ModuleCatalog).Assembly.EntryPoint!.Invoke(null, [arguments])!;
    }

    /// <summary>Hears of every host that is being built.</summary>
    private sealed class Builders(Action<IServiceCollection> compose) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder }) builder.ConfigureServices(compose);
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}

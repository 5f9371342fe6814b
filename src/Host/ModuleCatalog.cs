using AmiPlatform.Applications.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.Calls.Infrastructure;
using AmiPlatform.Events.Infrastructure;
using AmiPlatform.Operators.Infrastructure;
using AmiPlatform.Territories.Infrastructure;

namespace AmiPlatform.Host;

/// <summary>The one list of modules, in the order in which their parts of the demonstration are made.</summary>
internal static class ModuleCatalog
{
    /// <summary>Every module.</summary>
    public static IReadOnlyList<IModule> All { get; } =
        [new TerritoriesModule(), new OperatorsModule(), new CallsModule(), new EventsModule(), new ApplicationsModule()];
}

using System.Reflection;

namespace AmiPlatform.Host.Start;

/// <summary>Tells a host that is its process from one that a test starts in its own, beside others.</summary>
internal static class OwnProcess
{
    /// <summary>Whether the process was started as the host.</summary>
    public static bool IsHost { get; } = Assembly.GetEntryAssembly() == typeof(Program).Assembly;
}

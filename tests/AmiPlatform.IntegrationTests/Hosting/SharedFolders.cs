using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(AmiPlatform.IntegrationTests.Hosting.SharedFolders))]

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Folders from which several classes take copies; they are deleted when the last test has ended.</summary>
public sealed class SharedFolders : IDisposable
{
    private static readonly ConcurrentBag<string> Made = [];

    /// <summary>Makes one.</summary>
    /// <param name="name">What it holds.</param>
    /// <returns>Its path.</returns>
    public static string Create(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"amiplatform-{name}-").FullName;
        Made.Add(folder);
        return folder;
    }

    public void Dispose()
    {
        foreach (var folder in Made) Directory.Delete(folder, recursive: true);
    }
}

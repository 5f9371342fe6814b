namespace AmiPlatform.Benchmarks.Harness;

/// <summary>A folder for the databases of one benchmark, deleted at its end.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("amiplatform-bench-").FullName;

    public string Of(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}

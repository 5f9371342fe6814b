namespace AmiPlatform.Benchmarks.Growth;

/// <summary>One kind of request, asked of both platforms.</summary>
/// <param name="Name">Such as <c>files by amount</c>.</param>
/// <param name="Next">Its next request.</param>
internal sealed record Probe(string Name, Func<byte[]?> Next);

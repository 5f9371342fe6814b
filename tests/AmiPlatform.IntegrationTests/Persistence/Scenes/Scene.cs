namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>One operation, and what must be there before it can be asked.</summary>
/// <param name="Operation">Method and path, as the documents write them.</param>
/// <param name="Account">Who asks; nobody signed in where there is none.</param>
/// <param name="PrepareAsync">Makes what the request is about, afresh.</param>
/// <param name="Once">Whether it can be done but once.</param>
internal sealed record Scene(string Operation, string? Account, Func<Task<Asked>> PrepareAsync, bool Once = false);

/// <summary>The request of a scene.</summary>
internal sealed record Asked(string Path, object? Body = null, string? Tag = null, string? Csv = null, byte[]? Upload = null, string? Accept = null, bool Later = false);

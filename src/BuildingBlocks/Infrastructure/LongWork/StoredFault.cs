namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>One reason for which work was refused, written in every language: who reads it later may read another than who started it.</summary>
/// <param name="Pointer">Where: a JSON pointer; empty for the whole.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Messages">What is said of it, by language.</param>
/// <param name="Line">Line of the file at fault.</param>
/// <param name="Column">Column of the file.</param>
/// <param name="Given">What stands there.</param>
internal sealed record StoredFault(string Pointer, string Code, IReadOnlyDictionary<string, string> Messages, int? Line, string? Column, string? Given);

using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Either what a file is or why it is refused.</summary>
internal readonly record struct ContentFinding(FileKind? Kind, FileFault? Fault)
{
    public static implicit operator ContentFinding(FileKind kind) => new(kind, null);

    public static implicit operator ContentFinding(FileFault fault) => new(null, fault);
}

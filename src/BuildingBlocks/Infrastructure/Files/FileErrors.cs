using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>What the platform refuses about files.</summary>
internal static class FileErrors
{
    private const string Field = "/file";

    public static Error FormExpected(string? given) => Error.Malformed("files.form-expected", ("given", given ?? string.Empty));

    public static Error FormBroken() => Error.Malformed("files.form-broken").At(Field);

    public static Error FileExpected(string? given) => Error.Malformed("files.file-expected", ("given", given ?? string.Empty)).At(Field);

    public static Error OneFileOnly() => Error.Malformed("files.one-file-only").At(Field);

    public static Error TooLarge(long largest) => Error.Of(ErrorKind.TooLarge, "files.too-large", ("largest", largest)).At(Field);

    public static Error ContentRefused(FileFault fault, IReadOnlyCollection<FileKind> accepted) => Error.Rule(
        $"files.{fault switch
        {
            FileFault.Empty => "empty",
            FileFault.UnknownContent => "content-not-accepted",
            FileFault.TwoKinds => "two-kinds",
            FileFault.BrokenArchive => "archive-broken",
            FileFault.TooManyEntries => "too-many-entries",
            FileFault.ExpandsTooFar => "expands-too-far",
            FileFault.NestedArchive => "archive-in-archive",
            FileFault.UnsafeEntryName => "entry-name-unsafe",
            FileFault.Encrypted => "encrypted",
            FileFault.ProgramInside => "program-inside",
            FileFault.BrokenImage => "image-broken",
            FileFault.TooManyPixels => "too-many-pixels",
            _ => "macros",
        }}",
        ("accepted", Names(accepted)),
        ("mostPixels", ImageSize.MostPixels)).At(Field);

    public static Error KindNotAccepted(FileKind given, IReadOnlyCollection<FileKind> accepted) =>
        Error.Rule("files.kind-not-accepted", ("given", Name(given)), ("accepted", Names(accepted))).At(Field);

    public static Error EndingDiffers(string given, FileKind kind, IReadOnlyList<string> expected) =>
        Error.Rule("files.ending-differs", ("given", given), ("content", Name(kind)), ("expected", expected.ToArray())).At(Field);

    public static Error QuotaExceeded(long used, long given, long most) => Error.Rule("files.quota-exceeded", ("used", used), ("given", given), ("most", most)).At(Field);

    public static Error ContentJustRemoved() => Error.Of(ErrorKind.Unavailable, "files.content-just-removed", ("retryAfter", 1));

    public static Error StoreUnavailable() => new(ErrorKind.Unavailable, "files.store-unavailable");

    public static Error NotFound(Guid fileId) => Error.NotFound("files.not-found", ("id", fileId));

    public static Error BeingScanned(TimeSpan retryAfter) => Error.Conflict("files.being-scanned", ("state", FileState.Scanning), ("retryAfter", retryAfter));

    public static Error Quarantined() => Error.Conflict("files.quarantined", ("state", FileState.Quarantined));

    private static string Name(FileKind kind) => kind.ToString().ToUpperInvariant();

    private static string[] Names(IReadOnlyCollection<FileKind> kinds) => [.. kinds.Order().Select(Name)];
}

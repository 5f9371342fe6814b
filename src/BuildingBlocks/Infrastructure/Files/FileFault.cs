using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Why the content of a file is refused before anything opens it.</summary>
internal enum FileFault
{
    /// <summary>It holds no byte.</summary>
    Empty,

    /// <summary>It is none of the kinds of <see cref="FileKind"/>.</summary>
    UnknownContent,

    /// <summary>It is of one kind from its beginning and an archive from its end.</summary>
    TwoKinds,

    /// <summary>Its archive cannot be read as it declares itself.</summary>
    BrokenArchive,

    /// <summary>Its archive has more entries, or a longer directory, than an office document needs.</summary>
    TooManyEntries,

    /// <summary>Its archive expands to too many bytes, or too many for its size.</summary>
    ExpandsTooFar,

    /// <summary>An entry of its archive is an archive, or holds one.</summary>
    NestedArchive,

    /// <summary>An entry of its archive is a program.</summary>
    ProgramInside,

    /// <summary>An entry's name leads out of the archive, stands twice or holds characters that no path has.</summary>
    UnsafeEntryName,

    /// <summary>An entry of its archive is encrypted, so that nobody can look into it.</summary>
    Encrypted,

    /// <summary>It carries macros, or an object of a kind that may.</summary>
    Macros,

    /// <summary>It is an image that does not say how large it is.</summary>
    BrokenImage,

    /// <summary>It is an image, or holds one, of more pixels than a program that shows it should have to keep.</summary>
    TooManyPixels,
}

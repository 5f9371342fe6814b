namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>What a file is, decided by its content and never by its name.</summary>
internal enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Odt,
    Ods,
    Docx,
    Xlsx,
}

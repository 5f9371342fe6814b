namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>What a file is, decided by its content and never by its name.</summary>
public enum FileKind
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>JPEG image.</summary>
    Jpeg,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>Office Open XML text.</summary>
    Docx,

    /// <summary>Office Open XML spreadsheet.</summary>
    Xlsx,
}

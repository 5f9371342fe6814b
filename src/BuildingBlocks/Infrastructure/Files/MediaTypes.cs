using AmiPlatform.BuildingBlocks.Application.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The media types (IANA) under which files are served.</summary>
internal static class MediaTypes
{
    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}

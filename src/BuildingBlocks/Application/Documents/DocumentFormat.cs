namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>The forms in which a printed document is had.</summary>
public enum DocumentFormat
{
    /// <summary>To print and to keep.</summary>
    Pdf,

    /// <summary>A page that screen readers read.</summary>
    Html,
}

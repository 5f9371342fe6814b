using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>A text of a template, checked.</summary>
/// <param name="template">Its words and fields.</param>
internal sealed class TemplateText(MessageTemplate template)
{
    private readonly string[] fields = [.. template.Parts.Where(part => part.Name is not null).Select(part => part.Name!)];

    /// <summary>Writes it; nothing where it has fields and none holds anything.</summary>
    public string? Write(Merge merge) =>
        fields.Length > 0 && !Array.Exists(fields, merge.Holds) ? null : merge.Messages.Fill(template, merge.Values, merge.Culture);
}

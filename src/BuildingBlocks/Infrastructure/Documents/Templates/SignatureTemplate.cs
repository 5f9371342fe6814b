using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Caption">For whom it is signed, or what the signature is.</param>
/// <param name="Holder">Who signs.</param>
/// <param name="Capacity">As what.</param>
/// <param name="Act">The act that gives the power.</param>
/// <param name="Place">Where.</param>
/// <param name="Date">When.</param>
/// <param name="Seal">What stands in the place of a signature by hand.</param>
internal sealed record SignatureTemplate(string Caption, string? Holder = null, string? Capacity = null, string? Act = null, string? Place = null, string? Date = null, string? Seal = null) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        var caption = scope.Text("caption", Caption);
        var (holder, capacity, act) = (scope.OptionalText("holder", Holder), scope.OptionalText("capacity", Capacity), scope.OptionalText("act", Act));
        var (place, date, seal) = (scope.OptionalText("place", Place), scope.OptionalText("date", Date), scope.OptionalText("seal", Seal));
        return merge => new Signature(
            caption.Write(merge) ?? string.Empty, holder?.Write(merge), capacity?.Write(merge), act?.Write(merge), place?.Write(merge), date?.Write(merge), seal?.Write(merge));
    }
}

using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Address">The field that holds the address.</param>
/// <param name="Caption">What is found there.</param>
internal sealed record LinkCodeTemplate(string Address, string Caption) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        var (address, caption) = (scope.Address("address", Address), scope.Text("caption", Caption));
        return merge => address(merge) is { } found && caption.Write(merge) is { } written ? new LinkCode(found, written) : null;
    }
}

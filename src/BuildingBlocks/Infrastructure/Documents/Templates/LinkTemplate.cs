using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Address">The field that holds the address.</param>
/// <param name="Text">What is found there.</param>
internal sealed record LinkTemplate(string Address, string Text) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        var (address, text) = (scope.Address("address", Address), scope.Text("text", Text));
        return merge => address(merge) is { } found && text.Write(merge) is { } written ? new Link(found, written) : null;
    }
}

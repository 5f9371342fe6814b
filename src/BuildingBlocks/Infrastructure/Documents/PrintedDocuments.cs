using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

internal sealed class PrintedDocuments(DocumentTemplates templates, Messages messages, IAuthority authority) : IPrintedDocuments
{
    public PrintedDocument Print(IDocumentContent content, string name, DateTimeOffset issuedAt) =>
        templates.Write(content, name, new Letterhead(authority.Name, authority.Address, authority.Email, authority.Phones), issuedAt, messages, CultureInfo.CurrentUICulture);
}

using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>The templates and writers of printed documents.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(new DocumentTemplates(PlatformAssemblies.All.SelectMany(assembly => assembly.GetTypes())));
        services.AddSingleton<IPrintedDocuments, PrintedDocuments>();
        services.AddSingleton<DocumentFonts>();
        services.AddSingleton<PdfWriter>();
    }
}

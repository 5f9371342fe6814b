using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>The writers of printed documents.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentFonts>();
        services.AddSingleton<PdfWriter>();
    }
}

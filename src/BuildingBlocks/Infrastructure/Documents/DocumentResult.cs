using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents;

/// <summary>Answers a printed document in the form that was asked for.</summary>
/// <param name="document">The document.</param>
/// <param name="format">The form.</param>
internal sealed class DocumentResult(PrintedDocument document, DocumentFormat format) : IResult
{
    public const string Pdf = "application/pdf", Page = "text/html";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageWriter.Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        httpContext.Response.Headers.ContentLanguage = document.Language;
        if (format == DocumentFormat.Pdf) return TypedResults.Bytes(services.GetRequiredService<PdfWriter>().Write(document), Pdf, $"{document.Name}.pdf").ExecuteAsync(httpContext);
        httpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Text(PageWriter.Write(document), $"{Page}; charset=utf-8").ExecuteAsync(httpContext);
    }
}

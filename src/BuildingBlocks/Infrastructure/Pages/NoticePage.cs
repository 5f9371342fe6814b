using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Pages;

/// <summary>Answers a browser with a page that says one thing and offers one step at most: without scripts, readable without its styles, and well-formed XML too.</summary>
/// <param name="language">Language of the page.</param>
/// <param name="issuer">Who speaks.</param>
/// <param name="title">What is said.</param>
/// <param name="paragraphs">What more there is to say.</param>
public sealed class NoticePage(CultureInfo language, string issuer, string title, params IReadOnlyList<string> paragraphs) : IResult
{
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageWriter.Style)))}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A button, and where it posts to.</summary>
    public (string Text, string Path)? Button { get; init; }

    /// <summary>A link, and where it leads.</summary>
    public (string Text, string Path)? Link { get; init; }

    /// <summary>Whether a request comes from a browser that wants a page.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it names HTML among what it takes.</returns>
    public static bool IsWantedBy(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(DocumentResult.Page, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.ContentLanguage = language.TwoLetterISOLanguageName;
        headers.Vary = "Accept, Accept-Language";
        headers.CacheControl = "no-store";
        return TypedResults.Text(PageWriter.Write(language.TwoLetterISOLanguageName, issuer, title, Write), $"{DocumentResult.Page}; charset=utf-8", Encoding.UTF8, Status).ExecuteAsync(httpContext);
    }

    private void Write(XmlWriter html)
    {
        foreach (var paragraph in paragraphs) html.WriteElementString("p", paragraph);
        if (Button is { } button)
        {
            html.WriteStartElement("form");
            html.WriteAttributeString("method", "post");
            html.WriteAttributeString("action", button.Path);
            html.WriteStartElement("button");
            html.WriteAttributeString("type", "submit");
            html.WriteString(button.Text);
            html.WriteEndElement();
            html.WriteEndElement();
        }

        if (Link is not { } link) return;
        html.WriteStartElement("p");
        html.WriteStartElement("a");
        html.WriteAttributeString("href", link.Path);
        html.WriteString(link.Text);
        html.WriteEndElement();
        html.WriteEndElement();
    }
}

using System.Reflection;

namespace AmiPlatform.Host.FrontPage;

/// <summary>The style sheet of the first page, served by the host itself: the page loads nothing from elsewhere.</summary>
internal static class FrontPageStyle
{
    public const string Path = "/front-page.css";
    private static readonly byte[] Sheet = Read();

    public static IResult Answer(HttpContext http)
    {
        http.Response.Headers.CacheControl = "max-age=3600";
        return Results.Bytes(Sheet, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("front-page.css")!;
        var sheet = new byte[stream.Length];
        stream.ReadExactly(sheet);
        return sheet;
    }
}

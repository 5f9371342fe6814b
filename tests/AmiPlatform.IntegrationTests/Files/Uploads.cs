using System.Net.Http.Headers;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>Sends files as a browser's form does.</summary>
internal static class Uploads
{
    public static Task<Answer> UploadAsync(this HttpClient client, string path, byte[] content, string name = "statuts.pdf", string? key = null) =>
        client.SendFormAsync(path, Form(content, name), key);

    public static Task<Answer> SendFormAsync(this HttpClient client, string path, HttpContent form, string? key = null) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form }, null, key);

    public static MultipartFormDataContent Form(byte[] content, string name, string field = "file")
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { part, field, name } };
    }

    public static Task<Answer> RemoveAsync(this HttpClient client, string path, string? version) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri(path, UriKind.Relative)), version, null);
}

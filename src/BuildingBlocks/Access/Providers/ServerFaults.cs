using System.Net;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Tells a provider that fails from one that refuses: its failure is an exception, as if it had not answered.</summary>
internal sealed class ServerFaults(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode < HttpStatusCode.InternalServerError) return answer;
        answer.Dispose();
        throw new HttpRequestException("The provider fails.", null, answer.StatusCode);
    }
}

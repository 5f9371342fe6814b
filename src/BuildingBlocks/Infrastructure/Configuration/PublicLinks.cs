using AmiPlatform.BuildingBlocks.Application.Links;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Links under <c>Host:PublicUrl</c>.</summary>
internal sealed class PublicLinks(IOptions<HostOptions> options) : IPublicLinks
{
    public Uri To(string path) => options.Value.Link(path);
}

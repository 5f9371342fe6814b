namespace AmiPlatform.BuildingBlocks.Application.Links;

/// <summary>Links that leave the platform, in an answer, a calendar or a mail.</summary>
public interface IPublicLinks
{
    /// <summary>Makes an absolute link under the configured address, never under the one that a request came to.</summary>
    /// <param name="path">Path from the root, such as <c>/meetings/7</c>.</param>
    /// <returns>The link.</returns>
    Uri To(string path);
}

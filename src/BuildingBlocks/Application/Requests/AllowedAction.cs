namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>Something that this caller may do next with a resource; a front end shows a button for it.</summary>
/// <param name="Name">Kebab-case, such as <c>publish</c>.</param>
/// <param name="Method">HTTP method, such as <c>POST</c>.</param>
/// <param name="Href">Path, such as <c>/api/calls/{id}/publish</c>.</param>
public sealed record AllowedAction(string Name, string Method, string Href);

namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>Answer of a query that lets its caller download a file; the query has checked that the caller may.</summary>
/// <param name="FileId">A file of the query's module.</param>
public sealed record FileDownload(Guid FileId);

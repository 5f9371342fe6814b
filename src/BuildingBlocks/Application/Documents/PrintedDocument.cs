namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>A document that people keep, print and hand over; written as PDF and, for those whom a PDF shuts out, as a page (directive (EU) 2016/2102).</summary>
/// <param name="Language">Language of all its texts, such as <c>fr</c>.</param>
/// <param name="Name">Name of the file, without ending.</param>
/// <param name="Title">Its title.</param>
/// <param name="Letterhead">The public body that issues it.</param>
/// <param name="IssuedAt">When what it says was so.</param>
/// <param name="Blocks">What it says, in reading order.</param>
public sealed record PrintedDocument(string Language, string Name, string Title, Letterhead Letterhead, DateTimeOffset IssuedAt, IReadOnlyList<DocumentBlock> Blocks);

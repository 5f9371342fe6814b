namespace AmiPlatform.BuildingBlocks.Application.FrontPage;

/// <summary>A section of the first page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Paragraphs">Sentences below the heading; what is said when there is no item.</param>
/// <param name="Items">What it lists.</param>
/// <param name="All">Where all of it is.</param>
public sealed record FrontPageSection(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<FrontPageItem> Items, FrontPageLink All);

/// <summary>A thing that a section lists.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Language">Language in which the name is written, such as <c>fr</c>: it is read aloud in it.</param>
/// <param name="Address">Path of the thing on this platform.</param>
/// <param name="Facts">Short sentences about it.</param>
public sealed record FrontPageItem(string Title, string Language, string Address, IReadOnlyList<string> Facts);

/// <summary>A link.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Path on this platform.</param>
public sealed record FrontPageLink(string Text, string Address);

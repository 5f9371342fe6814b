using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.UnitTests.BuildingBlocks.Documents;

/// <summary>What a letter says that has no template.</summary>
[DocumentTemplate("tests.letter")]
internal sealed record LetterContent(string To, DateOnly? On, bool Urgent, IReadOnlyList<LetterContent.Enclosure> Enclosures, Uri Answer) : IDocumentContent
{
    internal sealed record Enclosure(string Name, decimal Amount);
}

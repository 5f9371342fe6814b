using AmiPlatform.BuildingBlocks.Domain.Text;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Domain;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Œuvre  d’Étaing ", "oeuvre d'etaing")]
    [InlineData("LES JARDINS\u00a0DE LA FOSSE Nº 9", "les jardins de la fosse no 9")]
    [InlineData("Læticia Straße", "laeticia strasse")]
    [InlineData("   ", "")]
    public void A_text_is_found_whatever_its_case_accents_and_blanks(string text, string folded) => FoldedText.Of(text).ShouldBe(folded);

    [Property]
    public void Folding_an_ordinary_text_twice_is_folding_it_once(FsCheck.NonNull<string> text)
    {
        if (!IsWellFormed(text.Get)) return;
        FoldedText.Of(FoldedText.Of(text.Get)).ShouldBe(FoldedText.Of(text.Get));
    }

    private static bool IsWellFormed(string text) =>
        !text.Where((character, index) =>
            (char.IsHighSurrogate(character) && (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])))
            || (char.IsLowSurrogate(character) && (index == 0 || !char.IsHighSurrogate(text[index - 1])))
            || character is '\uffff' or '\ufffe').Any();
}

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
    public void Any_text_folds_and_folding_it_twice_is_folding_it_once(FsCheck.NonNull<string> text) =>
        FoldedText.Of(FoldedText.Of(text.Get)).ShouldBe(FoldedText.Of(text.Get));

    [Theory]
    [InlineData("\ud800 half a sign")]
    [InlineData("\uffff\ufffe")]
    public void A_text_that_is_no_Unicode_folds_too(string text) => FoldedText.Of(text).ShouldContain("\ufffd");

    [Fact]
    public void A_text_that_grows_is_cut_to_the_column() => FoldedText.ForColumn(new string('\ufdfa', 300), 400).Length.ShouldBe(400);
}

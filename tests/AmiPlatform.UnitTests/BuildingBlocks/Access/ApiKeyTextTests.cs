using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class ApiKeyTextTests
{
    private static readonly string Made = ApiKeyText.Make().Text;

    public static TheoryData<string> NoKeys => new(
        string.Empty, "ami_", Made[..^1], Made + "a", Made.Replace('_', '-'), "AMI_" + Made[4..], " " + Made[1..], Made[..^1] + "é", Made[..^1] + "\n", Made[..5] + "_" + Made[6..]);

    [Fact]
    public void A_key_that_was_made_is_read_back_and_has_its_own_hash_and_no_other()
    {
        var text = ApiKeyText.Read(Made).ShouldNotBeNull();
        text.Text.ShouldBe(Made);
        text.Prefix.ShouldBe(Made[..16]);
        text.Has(text.Hash()).ShouldBeTrue();
        text.Has(ApiKeyText.Make().Hash()).ShouldBeFalse();
        text.Has(text.Hash().AsSpan(1)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(NoKeys))]
    public void What_has_not_the_form_of_a_key_is_none(string text) => ApiKeyText.Read(text).ShouldBeNull();

    [Fact]
    public void No_two_are_alike_and_none_shows_its_secret_by_accident()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => ApiKeyText.Make()).ToList();
        made.Select(key => key.Prefix).Distinct().Count().ShouldBe(made.Count);
        $"{made[0]}".ShouldBe(made[0].Prefix);
    }
}

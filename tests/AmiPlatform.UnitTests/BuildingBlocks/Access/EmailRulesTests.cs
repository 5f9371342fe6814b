using AmiPlatform.BuildingBlocks.Access;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class EmailRulesTests
{
    [Theory]
    [InlineData("alix.martin@example.org")]
    [InlineData("alix+ami@exemple.fr")]
    [InlineData("o'neil@example.org")]
    [InlineData("programme-manager@demo.localhost")]
    public void Addresses_are_accepted(string address) => EmailRules.IsAddress(address).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alix")]
    [InlineData("@example.org")]
    [InlineData("alix@")]
    [InlineData("alix martin@example.org")]
    [InlineData("Alix <alix@example.org>")]
    [InlineData("alix@example.org\nBcc: others@example.org")]
    [InlineData("alix@example.org\0")]
    public void Everything_else_is_not(string? address) => EmailRules.IsAddress(address).ShouldBeFalse();
}

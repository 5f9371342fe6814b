using AmiPlatform.BuildingBlocks.Access.Accounts;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class CommonPasswordsTests
{
    private readonly CommonPasswords common = new();

    [Theory]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Password2026!")]
    [InlineData("MOTDEPASSE!!")]
    [InlineData("**azertyuiop75**")]
    [InlineData("dragonDragon")]
    [InlineData("2027-soleilsoleil-2027")]
    [InlineData("123456789987654321")]
    public void What_many_people_have_is_common_whatever_is_put_around_it(string password) => common.Holds(password).ShouldBeTrue();

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("un bateau part avant l’aube")]
    [InlineData("dragon azerty soleil")]
    [InlineData("dragondragondrag")]
    [InlineData("840273916528")]
    [InlineData("# Permission is hereby granted")]
    [InlineData("")]
    public void What_few_people_have_is_not(string password) => common.Holds(password).ShouldBeFalse();

    [Fact]
    public void No_password_that_the_platform_makes_is_common() => Enumerable.Range(0, 10_000).Count(_ => common.Holds(NewPassword.Make())).ShouldBe(0);
}

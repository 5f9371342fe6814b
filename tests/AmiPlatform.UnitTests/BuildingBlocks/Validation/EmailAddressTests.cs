using AmiPlatform.BuildingBlocks.Domain.Text;
using MimeKit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Validation;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("alix.martin@example.org")]
    [InlineData("alix+ami@exemple.fr")]
    [InlineData("o'neil@example.org")]
    [InlineData("a@b.example")]
    [InlineData("contact@mairie-liévin.example")]
    [InlineData("programme-manager@demo.localhost")]
    public void An_address_is_taken_and_the_mail_library_reads_the_same(string address)
    {
        EmailAddress.IsOne(address).ShouldBeTrue();
        MailboxAddress.TryParse(address, out var mailbox).ShouldBeTrue();
        mailbox.Address.ShouldBe(address);
        mailbox.Name.ShouldBeNullOrEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alix")]
    [InlineData("@example.org")]
    [InlineData("alix@")]
    [InlineData("alix@localhost")]
    [InlineData("alix martin@example.org")]
    [InlineData("a b@c")]
    [InlineData("x,y@z.example")]
    [InlineData("x@y.example,x@z.example")]
    [InlineData("undisclosed:;@x.example")]
    [InlineData("friends:a@x.example;")]
    [InlineData("Foo <victim@x.example")]
    [InlineData("Alix <alix@example.org>")]
    [InlineData("<alix@example.org>")]
    [InlineData("alix(comment)@example.org")]
    [InlineData("\"alix\"@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData(".a@example.org")]
    [InlineData("a.@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("a@-b.example")]
    [InlineData("a@b-.example")]
    [InlineData("a@b..example")]
    [InlineData("a@b.example.")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData(" a@b.example")]
    [InlineData("a@b.example\n")]
    [InlineData("é@b.example")]
    [InlineData("alix@example.org\nBcc: others@example.org")]
    [InlineData("alix@example.org\0")]
    [InlineData("alix@exam\u202Eple.org")]
    public void Everything_else_is_not(string? address) => EmailAddress.IsOne(address).ShouldBeFalse();

    [Fact]
    public void An_address_is_as_long_as_a_server_takes_it_and_no_longer()
    {
        var longest = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 57)}.fr";
        longest.Length.ShouldBe(EmailAddress.MaximumLength - 1);
        EmailAddress.IsOne(longest).ShouldBeTrue();
        EmailAddress.IsOne($"{longest}rr").ShouldBeFalse();
        EmailAddress.IsOne($"{new string('a', 65)}@b.example").ShouldBeFalse();
        EmailAddress.IsOne($"a@{new string('b', 64)}.example").ShouldBeFalse();
    }
}

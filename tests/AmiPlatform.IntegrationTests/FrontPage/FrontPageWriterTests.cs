using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Host.FrontPage;
using Shouldly;

namespace AmiPlatform.IntegrationTests.FrontPage;

public sealed class FrontPageWriterTests
{
    private const string Hostile = "</h1><script>alert(1)</script>\" onclick='x' & <b>";
    private static readonly FrontPageWriter Writer = new(new Messages(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc));

    [Fact]
    public void The_accounts_of_a_demonstration_are_named_without_their_password()
    {
        var page = Page.Read(Write(Content(accounts: ["association@demo.localhost"])));

        var demonstration = page.Section("Demonstration accounts");
        demonstration.Descendants("code").Select(account => account.Value).ShouldBe(["association@demo.localhost"]);
        demonstration.Value.ShouldContain("printed in the terminal");
    }

    [Fact]
    public void The_authority_says_where_it_is_reached()
    {
        var page = Page.Read(Write(Content(authority: new AuthorityOptions { Name = "CALL", Address = "1 place", Email = "a@b.example", Phones = ["+33 1 23"] })));

        page.All("footer").Single().Descendants("a").Select(link => link.Attribute("href")!.Value).ShouldBe(["mailto:a@b.example", "tel:+33123"]);
        page.All("address").Single().Value.ShouldContain("1 place");
    }

    [Fact]
    public void Whatever_is_inserted_stays_text()
    {
        var section = new FrontPageSection(Hostile, [Hostile], [new(Hostile, Hostile, Hostile, [Hostile])], new(Hostile, Hostile));
        var authority = new AuthorityOptions { Name = Hostile, Address = Hostile, Email = Hostile, Phones = [Hostile] };

        var hostile = Page.Read(Write(Content(authority, [section], [Hostile], [Hostile])));
        var plain = Page.Read(Write(Content(
            new AuthorityOptions { Name = "x", Address = "x", Email = "x", Phones = ["x"] }, [new("x", ["x"], [new("x", "x", "x", ["x"])], new("x", "x"))], ["x"], ["x"])));

        Shape(hostile).ShouldBe(Shape(plain));
        hostile.All("h3").Single().Value.ShouldBe(Hostile);
    }

    private static IEnumerable<string> Shape(Page page) =>
        page.Root.DescendantsAndSelf().Select(element => $"{element.Name} {string.Join(' ', element.Attributes().Select(attribute => attribute.Name))}");

    private static string Write(FrontPageContent content) => Writer.Write(content).ToString();

    private static FrontPageContent Content(
        AuthorityOptions? authority = null, IReadOnlyList<FrontPageSection>? sections = null, IReadOnlyList<string>? documents = null, IReadOnlyList<string>? accounts = null) =>
        new(CultureInfo.GetCultureInfo("en"), authority ?? new AuthorityOptions(), sections ?? [], documents ?? [], accounts ?? []);
}

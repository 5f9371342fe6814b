using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.Host.FrontPage;

/// <summary>Writes the first page: one document without scripts, readable without its style sheet, and well-formed XML too.</summary>
internal sealed class FrontPageWriter(Messages messages)
{
    public Html Write(FrontPageContent content)
    {
        string Say(string key, params (string, object?)[] arguments) => messages.Say($"front-page.{key}", content.Language, arguments);
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{content.Language.TwoLetterISOLanguageName}">
            <head>
            <meta charset="utf-8" />
            <title>{Say("title", ("authority", content.Authority.Name))}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <link rel="stylesheet" href="{FrontPageStyle.Path}" />
            </head>
            <body>
            <a class="skip" href="#content">{Say("skip")}</a>
            <header>
            <h1>{Say("heading")}</h1>
            <p>{content.Authority.Name}</p>
            </header>
            <main id="content" tabindex="-1">
            {Html.Each(content.Sections, Section)}
            <section aria-labelledby="interfaces">
            <h2 id="interfaces">{Say("interfaces")}</h2>
            <p>{Say("interfaces-for")}</p>
            <ul>
            <li><a href="/reference">{Say("reference")}</a></li>
            {Html.Each(content.Documents, name => Html.Of($"<li><a href=\"/openapi/{name}.json\">{Say("document", ("name", name))}</a></li>\n"))}
            <li><a href="/health/ready">{Say("health")}</a></li>
            </ul>
            </section>
            {(content.Accounts.Count > 0 ? Demonstration(content.Accounts, Say("demonstration"), Say("demonstration-password")) : Html.None)}
            </main>
            <footer>
            <h2>{Say("contact")}</h2>
            {Contact(content.Authority)}
            </footer>
            </body>
            </html>

            """);
    }

    private static Html Section(FrontPageSection section, int index) => Html.Of($"""
        <section aria-labelledby="section-{index}">
        <h2 id="section-{index}">{section.Title}</h2>
        {Html.Each(section.Paragraphs, paragraph => Html.Of($"<p>{paragraph}</p>\n"))}
        {(section.Items.Count > 0 ? Html.Of($"<ul>\n{Html.Each(section.Items, Item)}</ul>\n") : Html.None)}
        <p><a href="{section.All.Address}">{section.All.Text}</a></p>
        </section>

        """);

    private static Html Item(FrontPageItem item) => Html.Of($"""
        <li>
        <h3><a href="{item.Address}" lang="{item.Language}">{item.Title}</a></h3>
        {Html.Each(item.Facts, fact => Html.Of($"<p>{fact}</p>\n"))}
        </li>

        """);

    private static Html Demonstration(IReadOnlyList<string> accounts, string title, string password) => Html.Of($"""
        <section aria-labelledby="demonstration">
        <h2 id="demonstration">{title}</h2>
        <p>{password}</p>
        <ul>
        {Html.Each(accounts, account => Html.Of($"<li><code>{account}</code></li>\n"))}
        </ul>
        </section>
        """);

    private static Html Contact(AuthorityOptions authority) => Html.Of($"""
        <address>
        {authority.Name}
        {(authority.Address is { } address ? Html.Of($"<br />{address}") : Html.None)}
        {(authority.Email is { } email ? Html.Of($"""<br /><a href="mailto:{email}">{email}</a>""") : Html.None)}
        {Html.Each(authority.Phones, phone => Html.Of($"""<br /><a href="tel:{phone.Replace(" ", string.Empty, StringComparison.Ordinal)}">{phone}</a>"""))}
        </address>
        """);
}

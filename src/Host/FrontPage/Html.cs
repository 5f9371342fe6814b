using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AmiPlatform.Host.FrontPage;

/// <summary>Markup of a page. What is inserted into it is encoded, unless it is markup itself: nothing else can be inserted.</summary>
internal sealed class Html
{
    private readonly string text;

    private Html(string text) => this.text = text;

    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html None { get; } = new(string.Empty);

    public static Html Of(Markup markup) => new(markup.ToString());

    public static Html Each<TItem>(IEnumerable<TItem> items, Func<TItem, Html> write) => Each(items, (item, _) => write(item));

    public static Html Each<TItem>(IEnumerable<TItem> items, Func<TItem, int, Html> write) => new(string.Concat(items.Select((item, index) => write(item, index).text)));

    public override string ToString() => text;
}

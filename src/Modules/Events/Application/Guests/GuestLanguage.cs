namespace AmiPlatform.Events.Application.Guests;

/// <summary>The language in which guests are written to.</summary>
internal static class GuestLanguage
{
    /// <summary>Of an address nothing is known but the country of the authority that invites it; whoever invites, or gives a seat back, may read another language.</summary>
    public const string Usual = "fr";
}

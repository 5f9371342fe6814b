namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Authority</c>: the public body that runs the calls, as pages, mails and receipts name it.</summary>
public sealed record AuthorityOptions
{
    /// <summary>Name; the one that holds without a setting is nobody's.</summary>
    public string Name { get; init; } = "Communauté d’agglomération de démonstration";

    /// <summary>SIREN, nine digits.</summary>
    public string Siren { get; init; } = "900000001";

    /// <summary>IANA time zone in which deadlines are shown and named.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Address for questions.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone numbers for questions.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Questions on a call are taken until this many days before its deadline.</summary>
    public int QuestionDays { get; init; } = 7;

    /// <summary>Venue proposed for a meeting.</summary>
    public string? DefaultVenue { get; init; }
}

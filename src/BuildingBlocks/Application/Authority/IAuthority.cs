namespace AmiPlatform.BuildingBlocks.Application.Authority;

/// <summary>The public body that runs the calls, as the configuration names it.</summary>
public interface IAuthority
{
    /// <summary>Name.</summary>
    string Name { get; }

    /// <summary>SIREN, nine digits.</summary>
    string Siren { get; }

    /// <summary>Zone in which legal dates are read and deadlines named.</summary>
    TimeZoneInfo Zone { get; }

    /// <summary>Postal address.</summary>
    string? Address { get; }

    /// <summary>Address for questions.</summary>
    string? Email { get; }

    /// <summary>Telephone numbers for questions.</summary>
    IReadOnlyList<string> Phones { get; }

    /// <summary>Questions on a call are taken until this many days before its deadline.</summary>
    int QuestionDays { get; }

    /// <summary>Venue proposed for a meeting.</summary>
    string? DefaultVenue { get; }
}

namespace AmiPlatform.Applications.Application;

/// <summary>Dates as the authority reads them, in its legal zone.</summary>
internal interface ILegalCalendar
{
    DateOnly DateOf(DateTimeOffset instant);
}

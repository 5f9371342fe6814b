namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>What a launch meeting is unless somebody decides otherwise; the agenda is that of the invitation letter of 2021.</summary>
internal static class LaunchMeeting
{
    public static TimeSpan Duration { get; } = TimeSpan.FromHours(2);

    public static IReadOnlyList<AgendaItem> Agenda { get; } =
    [
        new(new("Présentation du cahier des charges et du calendrier", "Presentation of the specification and the calendar")),
        new(new("Remise des dossiers de candidature", "Handing over of the application files")),
        new(new("Questions diverses", "Other questions")),
    ];

    public static LocalizedText Subject(string callTitle) => new($"Réunion de lancement : {callTitle}", $"Launch meeting: {callTitle}");
}

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Invented questions: who asks, what, how it is published and what is answered; the last one waits for its answer.</summary>
internal static class DemonstrationQuestions
{
    public static IReadOnlyList<(string Account, string Asked, string? Published, string? Answer)> All { get; } =
    [
        (
            "association",
            "Nous agissons dans deux communes : faut-il déposer deux dossiers ?",
            "Une action qui se déroule dans deux communes fait-elle l’objet d’un ou de deux dossiers ?",
            "D’un seul : le dossier nomme tous les quartiers concernés."
        ),
        (
            "association-editor",
            "Notre trésorière peut-elle compter les heures de nos bénévoles dans le budget ?",
            "Le bénévolat entre-t-il dans le budget ?",
            "Oui, dans les contributions volontaires, pour le même montant des deux côtés."
        ),
        ("association-editor", "Peut-on commencer l’action avant la décision ?", null, null),
    ];
}

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>An invented file: who writes it, what it says, whether it is submitted.</summary>
internal sealed record PlannedFile(
    string Account, string Siret, string Title, string Description, string Objectives, int Beneficiaries, int InDistricts, int Requested, int OwnMoney, bool Submitted)
{
    public static IReadOnlyList<PlannedFile> All { get; } =
    [
        new(
            "association", "90000011800019", "Ateliers du numérique au pied des immeubles",
            "Deux fois par semaine, des habitants apprennent à faire leurs démarches en ligne, puis aident leurs voisins.",
            "Rendre cinquante familles autonomes dans leurs démarches ; former dix habitants relais.", 80, 64, 8_000, 3_000, Submitted: true),
        new(
            "association", "90000076100016", "Jardins partagés des Essais",
            "Une parcelle communale est confiée aux habitants, qui la cultivent avec un animateur.",
            "Créer des liens entre générations ; proposer une alimentation de qualité.", 60, 45, 6_500, 6_500, Submitted: true),
        new(
            "association", "90000089400015", "Bien chez soi : éco-gestes en bas de chez vous",
            "Des visites à domicile et des ateliers aident les locataires à réduire leurs factures.",
            "Accompagner cent vingt foyers ; réduire leurs charges d'énergie.", 240, 200, 12_000, 9_000, Submitted: true),
        new(
            "association", "90000011800019", "Ciné-débats des Compagnons",
            "Un film par mois, choisi et présenté par des jeunes, suivi d'un débat.",
            "Faire entendre la parole des jeunes du quartier.", 150, 100, 4_000, 1_000, Submitted: false),
        new(
            "association", "90000024100019", "La ruche aux lampes",
            "Un atelier de réparation ouvert à tous, tenu par d'anciens mineurs et des jeunes en insertion.",
            "Transmettre des savoir-faire ; préparer vingt jeunes à un métier.", 90, 60, 7_000, 2_500, Submitted: false),
        new(
            "association-editor", "90000102500015", "Le bus des démarches",
            "Un bus équipé s'arrête chaque jour dans un quartier pour aider aux démarches.",
            "Atteindre les habitants les plus éloignés des services.", 400, 260, 15_000, 5_000, Submitted: false),
    ];
}

using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>An invented file: who writes it, what it says, where it stands.</summary>
internal sealed record PlannedFile(
    string Account, string Siret, string Title, string Description, string Objectives, int Beneficiaries, int InDistricts, int Requested, int OwnMoney, DossierState Stands)
{
    public static IReadOnlyList<PlannedFile> All { get; } =
    [
        new(
            "association", "90000011800019", "Ateliers du numérique au pied des immeubles",
            "Deux fois par semaine, des habitants apprennent à faire leurs démarches en ligne, puis aident leurs voisins.",
            "Rendre cinquante familles autonomes dans leurs démarches ; former dix habitants relais.", 80, 64, 8_000, 3_000, DossierState.Submitted),
        new(
            "association", "90000076100016", "Jardins partagés des Essais",
            "Une parcelle communale est confiée aux habitants, qui la cultivent avec un animateur.",
            "Créer des liens entre générations ; proposer une alimentation de qualité.", 60, 45, 6_500, 6_500, DossierState.Submitted),
        new(
            "association", "90000089400015", "Bien chez soi : éco-gestes en bas de chez vous",
            "Des visites à domicile et des ateliers aident les locataires à réduire leurs factures.",
            "Accompagner cent vingt foyers ; réduire leurs charges d’énergie.", 240, 200, 12_000, 9_000, DossierState.Submitted),
        new(
            "association", "90000011800019", "Ciné-débats des Compagnons",
            "Un film par mois, choisi et présenté par des jeunes, suivi d’un débat.",
            "Faire entendre la parole des jeunes du quartier.", 150, 100, 4_000, 1_000, DossierState.Draft),
        new(
            "association", "90000024100019", "La ruche aux lampes",
            "Un atelier de réparation ouvert à tous, tenu par d’anciens mineurs et des jeunes en insertion.",
            "Transmettre des savoir-faire ; préparer vingt jeunes à un métier.", 90, 60, 7_000, 2_500, DossierState.Draft),
        new(
            "association-editor", "90000102500015", "Le bus des démarches",
            "Un bus équipé s’arrête chaque jour dans un quartier pour aider aux démarches.",
            "Atteindre les habitants les plus éloignés des services.", 400, 260, 15_000, 5_000, DossierState.Draft),
        new(
            "association", "90000011800019", "Cuisine du monde à la maison de quartier",
            "Chaque mois, des habitants cuisinent ensemble les plats de leurs pays et publient leurs recettes.",
            "Faire se rencontrer les habitants ; éditer un recueil de recettes.", 70, 50, 3_000, 1_500, DossierState.AwaitingCompletion),
        new(
            "association", "90000076100016", "Potagers d’école",
            "Quatre écoles ouvrent un potager, entretenu avec les parents.",
            "Apprendre à cultiver ; ouvrir l’école aux familles.", 180, 130, 5_000, 4_000, DossierState.Admissible),
        new(
            "association", "90000089400015", "Diagnostic énergie des commerces",
            "Des visites gratuites aident les commerçants du centre-ville à réduire leurs factures.",
            "Accompagner trente commerces.", 100, 65, 6_000, 3_000, DossierState.Inadmissible),
        new(
            "association", "90000011800019", "Fête de la récup'",
            "Une journée de réparation et de troc sur la place du quartier.",
            "Faire connaître la maison de quartier aux voisins.", 300, 200, 2_000, 800, DossierState.Withdrawn),
        new(
            "association-editor", "90000102500015", "Permanences du samedi",
            "Le bus s’arrête le samedi devant le marché.",
            "Toucher les habitants qui travaillent en semaine.", 120, 80, 2_500, 1_000, DossierState.Discarded),
        new(
            "association", "90000076100016", "Vergers partagés",
            "Trente arbres fruitiers sont plantés avec les habitants au pied des immeubles.",
            "Embellir le quartier ; récolter ensemble.", 90, 60, 4_500, 2_500, DossierState.ClosedWithoutAction),
    ];
}

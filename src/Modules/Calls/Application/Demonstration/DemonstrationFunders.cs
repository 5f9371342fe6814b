using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Invented co-funders; no real body has these names or numbers.</summary>
internal static class DemonstrationFunders
{
    public const string Departement = "Département de démonstration";

    public static IReadOnlyList<FunderBody> All { get; } =
    [
        new("Service de l’État de démonstration", FunderKind.State, "90000010000017", "Comité de programmation", new ContactPointData("Politique de la ville", "etat@demo.localhost")),
        new(Departement, FunderKind.Departement, "90000012600012", "Commission permanente", new ContactPointData("Solidarités", "departement@demo.localhost", "+33199000021")),
        new("Caisse sociale de démonstration", FunderKind.SocialBody, DecidingBody: "Conseil d’administration", Contact: new ContactPointData("Action sociale", Phone: "+33199000022")),
    ];
}

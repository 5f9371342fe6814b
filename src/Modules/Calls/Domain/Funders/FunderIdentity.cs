using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Registers;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Funders;

/// <summary>What the directory holds of a funder.</summary>
internal sealed record FunderIdentity(string Name, FunderKind Kind, string? Siret, string? DecidingBody, ContactPoint? Contact)
{
    public IEnumerable<Error> Faults()
    {
        if (Siret is not null && !SiretDigits.AreGenuine(Siret)) yield return FunderErrors.SiretNotGenuine(Siret);
        if (Contact is { Email: null, Phone: null }) yield return CallErrors.ContactUnreachable(Contact.Name, 0).At("/contact");
    }

    public bool HasSiren(string siren) => Siret?.StartsWith(siren, StringComparison.Ordinal) == true;
}

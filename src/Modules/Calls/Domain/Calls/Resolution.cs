using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>The act of the elected body on which a call rests; executory once it was transmitted to the prefect and published.</summary>
internal sealed record Resolution(
    ResolutionBody Body, string Number, DateOnly AdoptedOn, string Title, DateOnly? TransmittedOn = null, DateOnly? PublishedOn = null, string? TransmissionReceipt = null)
{
    public DateOnly? ExecutoryOn => TransmittedOn is { } sent && PublishedOn is { } shown ? (sent > shown ? sent : shown) : null;

    public bool IsSameActAs(Resolution other) => (Body, Number, AdoptedOn, Title) == (other.Body, other.Number, other.AdoptedOn, other.Title);

    public IEnumerable<Error> Contradictions()
    {
        if (TransmittedOn < AdoptedOn) yield return CallErrors.BeforeAdoption("transmittedOn", TransmittedOn.Value, AdoptedOn);
        if (PublishedOn < AdoptedOn) yield return CallErrors.BeforeAdoption("publishedOn", PublishedOn.Value, AdoptedOn);
        if (TransmissionReceipt is not null && TransmittedOn is null) yield return CallErrors.ReceiptWithoutTransmission();
    }

    /// <summary>What has not happened yet on a date of the legal zone.</summary>
    public IEnumerable<Error> YetToCome(DateOnly today)
    {
        if (AdoptedOn > today) yield return CallErrors.ResolutionNotAdoptedYet(AdoptedOn, today);
        if (TransmittedOn > today) yield return CallErrors.DateToCome("transmittedOn", TransmittedOn.Value, today);
        if (PublishedOn > today) yield return CallErrors.DateToCome("publishedOn", PublishedOn.Value, today);
    }
}

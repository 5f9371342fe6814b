using System.Text.Json;
using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Json;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The whole of a call, as its authors write it. A draft may lack what only a publication needs.</summary>
/// <param name="Title">Title.</param>
/// <param name="Kind">Sort of call; it does not change once drafted.</param>
/// <param name="Year">Year of the edition; it does not change once drafted.</param>
/// <param name="Purpose">What the call is for (its object).</param>
/// <param name="Resolution">The act on which it rests.</param>
/// <param name="SubjectToVote">Whether the act is still to be voted; shown on the call.</param>
/// <param name="Themes">Themes.</param>
/// <param name="Specification">Summary of the specification.</param>
/// <param name="Envelopes">Funding envelopes.</param>
/// <param name="Rules">Eligibility rules.</param>
/// <param name="Milestones">Calendar.</param>
/// <param name="ContactPoints">Whom to ask.</param>
internal sealed record CallDraftBody(
    string Title,
    CallKind Kind,
    int Year,
    string Purpose,
    ResolutionData? Resolution = null,
    bool SubjectToVote = false,
    IReadOnlyList<string>? Themes = null,
    string? Specification = null,
    IReadOnlyList<EnvelopeDraft>? Envelopes = null,
    IReadOnlyList<RuleDraft>? Rules = null,
    IReadOnlyList<MilestoneDraft>? Milestones = null,
    IReadOnlyList<ContactPointData>? ContactPoints = null);

/// <summary>The act of the elected body on which a call rests.</summary>
/// <param name="Body">Who adopted it.</param>
/// <param name="Number">Number of the act.</param>
/// <param name="AdoptedOn">Date of adoption.</param>
/// <param name="Title">Its title.</param>
/// <param name="TransmittedOn">Date of its transmission to the prefect.</param>
/// <param name="PublishedOn">Date of its publication; with the transmission it makes the act executory.</param>
/// <param name="TransmissionReceipt">Number of the prefecture's receipt.</param>
internal sealed record ResolutionData(
    ResolutionBody Body, string Number, DateOnly AdoptedOn, string Title, DateOnly? TransmittedOn = null, DateOnly? PublishedOn = null, string? TransmissionReceipt = null)
{
    public Resolution Read() => new(Body, Number.Trim(), AdoptedOn, Title.Trim(), TransmittedOn, PublishedOn, TransmissionReceipt?.Trim());
}

/// <summary>Money that one funder sets aside.</summary>
/// <param name="Kind">Money of the city contract, or of ordinary policies.</param>
/// <param name="BudgetYear">Budget year.</param>
/// <param name="FunderId">The funder; the authority itself when absent.</param>
/// <param name="Amount">Euros; absent while not yet known.</param>
internal sealed record EnvelopeDraft(EnvelopeKind Kind, int BudgetYear, Guid? FunderId = null, decimal? Amount = null);

/// <summary>An eligibility rule.</summary>
/// <param name="Code">Code of a rule that exists, such as <c>DistrictResidentsShareAtLeast</c>.</param>
/// <param name="ExplanationFrench">What applicants read, in French.</param>
/// <param name="ExplanationEnglish">What applicants read, in English.</param>
/// <param name="Parameters">Object of the rule's parameters, such as <c>{"share": 0.6}</c>; absent for a rule without any.</param>
/// <param name="Blocking">Whether a failed rule prevents submission; else it warns.</param>
internal sealed record RuleDraft(string Code, string ExplanationFrench, string ExplanationEnglish, [property: JsonConverter(typeof(WholeJsonConverter))] JsonElement? Parameters = null, bool Blocking = true);

/// <summary>An instant of the calendar.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="At">An instant (RFC 3339), or a date alone: a deadline then lasts to the end of that day in the authority's zone.</param>
internal sealed record MilestoneDraft(MilestoneKind Kind, string At);

/// <summary>A way to reach the service that runs the call.</summary>
/// <param name="Name">Service or person.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Phone">Telephone number, E.164.</param>
internal sealed record ContactPointData(string Name, string? Email = null, string? Phone = null);

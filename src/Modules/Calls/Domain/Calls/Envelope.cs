using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>Money that one funder sets aside for a call; the funder's name is kept as it was when the envelope was written.</summary>
internal sealed record Envelope(FunderId FunderId, string FunderName, FunderKind FunderKind, EnvelopeKind Kind, Money? Amount, int BudgetYear);

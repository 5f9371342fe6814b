using System.Text.Json;
using System.Text.Json.Serialization;
using AmiPlatform.Applications.Application.Documents;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.History;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.Applications.Infrastructure;

[JsonSerializable(typeof(StartDraftBody))]
[JsonSerializable(typeof(StartedDraftResponse))]
[JsonSerializable(typeof(DuplicateDossierBody))]
[JsonSerializable(typeof(DuplicatedDraftResponse))]
[JsonSerializable(typeof(SaveDraftBody))]
[JsonSerializable(typeof(SaveActionBody))]
[JsonSerializable(typeof(SaveBudgetBody))]
[JsonSerializable(typeof(Dictionary<Guid, decimal?>))]
[JsonSerializable(typeof(Dictionary<string, SaveLineBody>))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
[JsonSerializable(typeof(RecordPaperDepositBody))]
[JsonSerializable(typeof(DossierResponse))]
[JsonSerializable(typeof(DossierState?))]
[JsonSerializable(typeof(Page<DossierSummary>))]
[JsonSerializable(typeof(Page<DossierChangeResponse>))]
[JsonSerializable(typeof(DocumentResponse))]
[JsonSerializable(typeof(DocumentsResponse))]
[JsonSerializable(typeof(DocumentKind))]
[JsonSerializable(typeof(IReadOnlyList<DossierDocument>))]
[JsonSerializable(typeof(SubmitDossierBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(RequestCompletionBody))]
[JsonSerializable(typeof(CorrectDueDateBody))]
[JsonSerializable(typeof(CompletionRequestsResponse))]
[JsonSerializable(typeof(ReceiptResponse))]
[JsonSerializable(typeof(CheckEligibilityBody))]
[JsonSerializable(typeof(EligibilityResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ReceiptVerification))]
[JsonSerializable(typeof(SigningKeySet))]
internal sealed partial class ApplicationsJsonContext : JsonSerializerContext;

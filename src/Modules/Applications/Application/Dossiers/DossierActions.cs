using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What a caller may do next with a file: what the state table allows now, of it what is offered here, of that what the caller may.</summary>
internal static class DossierActions
{
    private static readonly Offer[] Offers =
    [
        new(DossierAction.Submit, access => access.MaySubmit),
        new(DossierAction.Discard, access => access.MayEdit),
        new(DossierAction.Recall, access => access.MaySubmit),
        new(DossierAction.Resubmit, access => access.MaySubmit),
        new(DossierAction.RequestCompletion, access => access.MayInstruct) { Path = "completion-requests" },
        new(DossierAction.CorrectDueDate, access => access.MayInstruct) { Method = "PUT", Path = "completion-requests/due-date" },
        new(DossierAction.CancelCompletion, access => access.MayInstruct) { Path = "completion-requests/cancel" },
        new(DossierAction.Lapse, access => access.MayInstruct),
        new(DossierAction.DeclareAdmissible, access => access.MayInstruct) { Path = "admissible" },
        new(DossierAction.DeclareInadmissible, access => access.MayInstruct) { Path = "inadmissible" },
        new(DossierAction.Reinstate, access => access.MayInstruct),
        new(DossierAction.Withdraw, access => access.MaySubmit),
        new(DossierAction.CloseWithoutAction, access => access.MayInstruct),
    ];

    public static IReadOnlyList<AllowedAction> For(Guid id, DossierState state, DossierFacts facts, DossierAccess access, CompletionRequest? completion = null)
    {
        var address = $"/api/applications/{id}";
        var allowed = DossierStates.Table.OfferedActions(facts, state);
        var writes = access.MayEdit && facts.Standing.WriteRefusal() is null;
        List<AllowedAction> actions = [];
        if (state is DossierState.Draft or DossierState.AwaitingCompletion)
        {
            if (writes) actions.Add(new AllowedAction("save", "PATCH", address));
            if (writes && completion?.Opens(DossierFields.Documents.Pointer) is not false) actions.Add(new AllowedAction("add-document", "POST", $"{address}/documents"));
            actions.Add(new AllowedAction("check-eligibility", "GET", $"{address}/eligibility"));
        }

        actions.AddRange(Offers.Where(offer => allowed.Contains(offer.Action) && offer.IsFor(access))
            .Select(offer => new AllowedAction(offer.Name, offer.Method, $"{address}/{offer.Path ?? offer.Name}")));
        if (writes && state != DossierState.Draft) actions.Add(new AllowedAction("duplicate", "POST", $"{address}/duplicate"));
        if (state.HasLeftTheOperator()) actions.AddRange([new AllowedAction("receipt", "GET", $"{address}/receipt"), new AllowedAction("print-receipt", "GET", $"{address}/receipt.pdf")]);
        return actions;
    }

    private sealed record Offer(DossierAction Action, Func<DossierAccess, bool> IsFor)
    {
        public string Name => Action.Name();

        public string Method { get; init; } = "POST";

        public string? Path { get; init; }
    }
}

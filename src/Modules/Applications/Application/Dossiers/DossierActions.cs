using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What a caller may do next with a file.</summary>
internal static class DossierActions
{
    public static IReadOnlyList<AllowedAction> For(Guid id, DossierState state, DossierAccess access)
    {
        var address = $"/api/applications/{id}";
        List<AllowedAction> actions = [];
        if (state == DossierState.Draft)
        {
            if (access.MayEdit) actions.Add(new AllowedAction("save", "PATCH", address));
            actions.Add(new AllowedAction("check-eligibility", "GET", $"{address}/eligibility"));
            if (access.MaySubmit) actions.Add(new AllowedAction("submit", "POST", $"{address}/submit"));
        }

        if (state.HasLeftTheOperator()) actions.Add(new AllowedAction("receipt", "GET", $"{address}/receipt"));
        return actions;
    }
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Reads what a caller asks for, and adds what it may see.</summary>
internal interface IDossierSelections
{
    Result<DossierSelection> Read(ListDossiers query);
}

internal sealed class DossierSelections(ICaller caller, IAuthority authority) : IDossierSelections
{
    private const int LongestText = 200;

    public Result<DossierSelection> Read(ListDossiers query)
    {
        var readsSubmitted = caller.Has(ApplicationsPermissions.ReadSubmitted);
        var funder = caller.FunderWhoseFilesAreRead();
        var order = DossierOrder.Of(query.Sort, readsSubmitted || funder is not null ? DossierSortKey.SubmittedAt : DossierSortKey.StartedAt);
        List<Error> faults = [];
        if (query.Text?.Length > LongestText) faults.Add(TooLong(query.Text, "/text"));
        if (query.Theme?.Length > LongestText) faults.Add(TooLong(query.Theme, "/theme"));
        // The days at either end of the calendar have no midnight in every zone.
        if (query.SubmittedFrom == DateOnly.MinValue) faults.Add(Error.Malformed("http.value-not-valid").At("/submittedFrom"));
        if (query.SubmittedTo == DateOnly.MaxValue) faults.Add(Error.Malformed("http.value-not-valid").At("/submittedTo"));
        if (faults.Count > 0) return Result<DossierSelection>.Refused(faults);
        return new DossierSelection(
            readsSubmitted ? null : caller.UserId!.Value, funder, query.CallId, query.State, query.OperatorId, query.DistrictId, query.Theme, query.Text,
            Start(query.SubmittedFrom), Start(query.SubmittedTo?.AddDays(1)), order);
    }

    private static Error TooLong(string text, string pointer) =>
        Error.Malformed("validation.maximum-length", ("maxLength", LongestText), ("totalLength", text.Length)).At(pointer);

    /// <summary>First instant of a legal day.</summary>
    private DateTimeOffset? Start(DateOnly? day)
    {
        if (day is not { } date) return null;
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, authority.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Long work, and where it stands.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Kind">What is done, such as <c>territories.import-communes</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">How far it is, in the unit of its kind; for an import bytes of the file that were read.</param>
/// <param name="Total">What there is to do, in the same unit; absent while it is not known.</param>
/// <param name="Errors">Why it failed, as problem details tell it: each fault by its place; 500 at most.</param>
/// <param name="ErrorsLeftOut">How many faults there are beside these; absent where there are none.</param>
/// <param name="Result">What it has given: what the same request answers where it is answered at once; absent until it has succeeded.</param>
/// <param name="OwnerId">Account that started it.</param>
/// <param name="QueuedAt">When it was accepted.</param>
/// <param name="StartedAt">When a host began with it.</param>
/// <param name="EndedAt">When it ended.</param>
internal sealed record OperationResponse(
    Guid Id,
    string Kind,
    OperationState State,
    long Done,
    long? Total,
    IReadOnlyDictionary<string, IReadOnlyList<ProblemEntry>>? Errors,
    int? ErrorsLeftOut,
    JsonElement? Result,
    Guid? OwnerId,
    DateTimeOffset QueuedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>What this caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    public static OperationResponse Of(OperationRow row, ICaller caller) => new(
        row.Id,
        row.Kind,
        row.State,
        row.Done,
        row.Total,
        row.Errors is { } errors ? StoredFaults.Read(errors, CultureInfo.CurrentUICulture) : null,
        row.ErrorsLeftOut > 0 ? row.ErrorsLeftOut : null,
        row.Result is { } result ? JsonElement.Parse(result) : null,
        row.OwnerId,
        row.QueuedAt,
        row.StartedAt,
        row.EndedAt)
    {
        Actions = row.EndedAt is null && (IsOf(row, caller) || caller.Has(OperationPermissions.Cancel)) ? [new("cancel-operation", "POST", $"{AcceptedOperation.PathOf(row.Id)}/cancel")] : [],
    };

    /// <summary>Whether the caller may know of it.</summary>
    public static bool IsShown(OperationRow row, ICaller caller) => IsOf(row, caller) || caller.Has(OperationPermissions.Read);

    /// <summary>Whether the caller started it.</summary>
    public static bool IsOf(OperationRow row, ICaller caller) => row.OwnerId is not null && row.OwnerId == caller.UserId;
}

using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>The guard rows of references: two who take a number at the same time cannot both commit.</summary>
internal interface IReferenceSequences
{
    /// <summary>The sequence of a kind and year, begun when there is none.</summary>
    Task<ReferenceSequence> OfAsync(CallKind kind, int year, CancellationToken cancellationToken);
}

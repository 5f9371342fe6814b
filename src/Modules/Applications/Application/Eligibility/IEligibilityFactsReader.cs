using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Reads what the rules of a call look at in a file, and around it.</summary>
internal interface IEligibilityFactsReader
{
    Task<EligibilityFacts> ReadAsync(PublishedCall call, FileToCheck file, KnownOperator applicant, CancellationToken cancellationToken);

    /// <summary>The districts that somebody names, where one of the call's rules looks at them.</summary>
    Task<IReadOnlyList<TargetedDistrict>?> DistrictsAsync(PublishedCall call, IReadOnlyList<Guid> districts, CancellationToken cancellationToken);
}

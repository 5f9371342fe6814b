namespace AmiPlatform.Benchmarks.Seed;

/// <summary>What a seeded database holds beside the demonstration.</summary>
/// <param name="Identifiers">Files, submitted, the first submitted first.</param>
/// <param name="CallId">The open call that most of them answer.</param>
/// <param name="OperatorIds">Who applies: the first is the demonstration's association, each has twenty files.</param>
/// <param name="State">State of most files.</param>
internal sealed record SeededDossiers(IReadOnlyList<Guid> Identifiers, Guid CallId, IReadOnlyList<Guid> OperatorIds, string State);

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Long work that this host has taken upon itself.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Body">What exactly, as JSON.</param>
/// <param name="Input">Name in the file store of what it is done with.</param>
/// <param name="InputLength">Its bytes.</param>
/// <param name="Starter">In whose name, as JSON.</param>
/// <param name="Address">From where it was started.</param>
/// <param name="Language">In which language the starter reads.</param>
/// <param name="Attempts">Attempts begun before this one.</param>
/// <param name="Token">Whose claim it is.</param>
internal sealed record ClaimedOperation(
    Guid Id, string Kind, string Body, string? Input, long InputLength, string Starter, string? Address, string Language, int Attempts, Guid Token);

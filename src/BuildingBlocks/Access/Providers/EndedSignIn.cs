namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>A sign-in at a provider that came back. It comes back once: the row keeps its state from being sent again until that is worthless.</summary>
internal sealed class EndedSignIn
{
    public required Guid Id { get; init; }

    /// <summary>When its state is worthless by itself.</summary>
    public required DateTimeOffset Until { get; init; }
}

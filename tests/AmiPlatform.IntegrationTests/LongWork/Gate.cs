namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>Holds long work in the middle until a test lets it go on.</summary>
internal sealed class Gate
{
    private TaskCompletionSource reached = New(), opened = New();

    /// <summary>Ends when work stands before the gate.</summary>
    public Task Reached => reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>What work that comes to the gate throws.</summary>
    public Exception? Failure { get; set; }

    public void Close() => (reached, opened) = (New(), New());

    public void Open() => opened.TrySetResult();

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        if (Failure is not null) throw Failure;
        await opened.Task.WaitAsync(cancellationToken);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

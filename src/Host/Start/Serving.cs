namespace AmiPlatform.Host.Start;

/// <summary>Serves until it is told to stop, which it may be while it is still starting.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Out.WriteLineAsync("Stopped while starting; the next start goes on from here.");
        }

        return 0;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>The host as a process of its own, as an operator starts it: on a free port of loopback unless said otherwise.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    /// <summary>What an authority would draw at random.</summary>
    public const string SecretKey = "cOTt0Q+Hn7/ktt5Xm2yvJ1kQm7f0b9d3pWqV8ZzLr6o=";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> awaited = new();

    private HostProcess(Process process) => this.process = process;

    /// <summary>Everything it wrote so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Number that the system gave it.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Starts the host.</summary>
    /// <param name="settings">Environment variables, such as <c>Storage__Directory</c>; none of the caller's settings are inherited.</param>
    /// <param name="arguments">What follows <c>--</c> on the command line.</param>
    public static HostProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments) => StartBy([], settings, arguments);

    /// <summary>Starts the host by another command, such as one that gives privileges away.</summary>
    /// <param name="starter">The command, to which that of the host is added.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="arguments">What follows <c>--</c> on the command line.</param>
    public static HostProcess StartBy(string[] starter, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        string[] command = [.. starter, "dotnet", Path.Combine(AppContext.BaseDirectory, "AmiPlatform.Host.dll"), .. arguments];
        // A shell that starts the tests in the background makes them, and so the host, deaf to SIGINT; GNU env gives it back.
        if (OperatingSystem.IsLinux()) command = ["env", "--default-signal=INT", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray()) start.Environment.Remove(name);
        // It lives for seconds: what is learnt about its code, or compiled a second time, is not used any more; nor is a heap for each processor, or a second address for each page of code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1000";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var host = new HostProcess(new Process { StartInfo = start });
        host.process.OutputDataReceived += (_, line) => host.Take(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Take(line.Data);
        host.process.Start();
        host.process.StandardInput.Close();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Settings of a demonstration in a folder, on a port that the system chooses.</summary>
    public static Dictionary<string, string> Demonstration(string storage) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Storage__Directory"] = storage,
        ["Demonstration__Password"] = PlatformFixture.Password,
    };

    /// <summary>The same without a demonstration, as an authority would run it.</summary>
    public static Dictionary<string, string> Production(string storage) => new()
    {
        ["Secrets__Key"] = SecretKey,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Storage__Directory"] = storage,
    };

    /// <summary>Whether a line of its output contains a text.</summary>
    public bool HasSaid(string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits for a line of its output that contains a text.</summary>
    /// <returns>The line.</returns>
    public async Task<string> LineAsync(string text)
    {
        var waiting = awaited.GetOrAdd(text, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } said) return said;
        var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(waiting.Task, ended).WaitAsync(Patience, TestContext.Current.CancellationToken);
        if (!waiting.Task.IsCompleted) await Task.WhenAny(waiting.Task, Task.Delay(500, TestContext.Current.CancellationToken));
        waiting.Task.IsCompleted.ShouldBeTrue($"The host ended before it said «{text}»:\n{Output}");
        return await waiting.Task;
    }

    /// <summary>Waits until it is ready.</summary>
    /// <returns>Its address.</returns>
    public async Task<Uri> ReadyAsync() => new(AddressPattern().Match(await LineAsync("Ready on ")).Value);

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Sends SIGKILL: the process can do nothing about it.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what Ctrl-C sends.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        await SignalAsync("INT");
        return await ExitAsync();
    }

    /// <summary>Sends a signal, such as <c>STOP</c> or <c>CONT</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{name} {process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Halts it where it is, without the time that another process would take to say so.</summary>
    public void Halt() => Signal(process.Id, 19).ShouldBe(0);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static bool IsSetting(string name) => name.Contains("__", StringComparison.Ordinal)
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("AMIPLATFORM_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" or "URLS";

    private void Take(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        foreach (var (text, waiting) in awaited)
        {
            if (line.Contains(text, StringComparison.Ordinal)) waiting.TrySetResult(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    [GeneratedRegex("http://[^ ,\"]+")]
    private static partial Regex AddressPattern();
}

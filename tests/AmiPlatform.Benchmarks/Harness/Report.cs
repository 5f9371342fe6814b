using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>The figures of one benchmark: a table while it runs, then the gates, one line of JSON, and one that sums up.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A ratio to nothing is no number.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly string name;
    private readonly List<object> rows = [];
    private readonly List<Gate> gates = [];
    private readonly List<object> notBuilt = [];
    private string? heading;

    public Report(string name)
    {
        this.name = name;
        Say($"{name}: {Machine.Says}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC");
    }

    /// <summary>Says what happens; no figure.</summary>
    public void Say(string text) => Write($"{text}");

    /// <summary>A row of requests per second, latency and processor time.</summary>
    /// <param name="part">What was asked.</param>
    /// <param name="server">Who answered.</param>
    /// <param name="connections">Connections of the load.</param>
    /// <param name="measure">What was measured.</param>
    public void Row(string part, string server, int connections, Measure measure)
    {
        Heading($"{"",-34}{"",-10}{"connections",12}{"per second",12}{"p50 ms",10}{"p99 ms",10}{"cpu µs",10}{"bytes",10}{"failed",8}");
        Write($"{part,-34}{server,-10}{connections,12}{measure.PerSecond,12:0}{measure.P50,10:0.00}{measure.P99,10:0.00}{measure.CpuPerRequest,10:0}{measure.Bytes,10}{measure.Failed,8}");
        rows.Add(new { part, server, connections, measure });
    }

    /// <summary>A row of one figure.</summary>
    /// <param name="part">What it is of.</param>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit.</param>
    public void Row(string part, double value, string unit)
    {
        Write($"{part,-56}{value,14:0.##} {unit}");
        rows.Add(new { part, value, unit });
    }

    /// <summary>A figure that must not be below a gate.</summary>
    /// <param name="what">The figure.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="gate">What must never be missed.</param>
    /// <param name="goal">Where we want to be.</param>
    public void AtLeast(string what, double value, double gate, double? goal = null) =>
        Add(new Gate(what, value, "≥", gate, goal, value >= gate, goal is null ? null : value >= goal));

    /// <summary>A figure that must not be above a gate.</summary>
    /// <param name="what">The figure.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="gate">What must never be missed.</param>
    /// <param name="goal">Where we want to be.</param>
    public void AtMost(string what, double value, double gate, double? goal = null) =>
        Add(new Gate(what, value, "≤", gate, goal, value <= gate, goal is null ? null : value <= goal));

    /// <summary>A part whose capability does not exist yet; it counts neither way.</summary>
    /// <param name="part">The part.</param>
    public void NotBuilt(string part)
    {
        Write($"{part}: not built");
        notBuilt.Add(part);
    }

    /// <summary>Ends the report.</summary>
    /// <returns>The exit code: 0 when every gate holds and there was one.</returns>
    public int Close()
    {
        foreach (var gate in gates)
            Write($"{(gate.Holds ? "holds " : "MISSED")}  {gate.What}: {gate.Value:0.###} (gate {gate.Relation} {gate.Limit:0.###}{(gate.Goal is { } goal ? string.Create(CultureInfo.InvariantCulture, $", goal {goal:0.###} {(gate.ReachesGoal is true ? "reached" : "not reached")}") : "")})");
        Say(JsonSerializer.Serialize(new { name, machine = Machine.Says, at = TimeProvider.System.GetUtcNow(), rows, gates, notBuilt }, Json));
        var (missed, reached, goals) = (gates.Count(gate => !gate.Holds), gates.Count(gate => gate.ReachesGoal is true), gates.Count(gate => gate.ReachesGoal is not null));
        Say($"{name}: {gates.Count - missed} of {gates.Count} gates hold, {notBuilt.Count} parts not built; {reached} of {goals} goals reached");
        return missed == 0 && gates.Count > 0 ? 0 : 1;
    }

    private void Add(Gate gate) => gates.Add(gate);

    private void Heading(string text)
    {
        if (heading == text) return;
        heading = text;
        Say(text);
    }

    private static void Write(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A figure held against its limit.</summary>
internal sealed record Gate(string What, double Value, string Relation, double Limit, double? Goal, bool Holds, bool? ReachesGoal);

using System.Text;

namespace AmiPlatform.BuildingBlocks.Domain.States;

/// <summary>A closed state machine, as data: refuses what it does not list and prints itself.</summary>
/// <typeparam name="TSubject">What guards look at; the aggregate.</typeparam>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">The actions.</typeparam>
/// <param name="name">Name of the aggregate, kebab-case, prefix of the refusal's code: <c>{name}.action-not-allowed</c>.</param>
/// <param name="initial">State in which the aggregate begins.</param>
/// <param name="rows">The transitions; several rows of one state and action are tried in order.</param>
/// <param name="notOffered">Actions that nobody is told to take: acts of the platform itself, and those that have no use case yet.</param>
public sealed class StateTable<TSubject, TState, TAction>(string name, TState initial, IReadOnlyList<Transition<TSubject, TState, TAction>> rows, params IReadOnlyCollection<TAction> notOffered)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>The transitions.</summary>
    public IReadOnlyList<Transition<TSubject, TState, TAction>> Rows => rows;

    /// <summary>State in which the aggregate begins.</summary>
    public TState Initial => initial;

    /// <summary>Says where an action leads.</summary>
    /// <param name="subject">The aggregate, for the guards.</param>
    /// <param name="state">Its present state.</param>
    /// <param name="action">The action wished.</param>
    /// <returns>The next state; or a guard's error or a conflict, either with the present state and the allowed actions.</returns>
    public Result<TState> Next(TSubject subject, TState state, TAction action)
    {
        Error? refusal = null;
        foreach (var row in rows)
        {
            if (!EqualityComparer<TState>.Default.Equals(row.From, state) || !EqualityComparer<TAction>.Default.Equals(row.Action, action)) continue;
            var error = row.Guard?.Refusal(subject);
            if (error is null) return row.To;
            refusal ??= error;
        }

        refusal ??= Error.Conflict($"{name}.action-not-allowed") with { MessageKey = Situations.NotAllowed };
        return refusal.With(Situation(subject, state, action));
    }

    /// <summary>Adds to a refusal of an action that the state allows what every refusal says: the present state and the allowed actions.</summary>
    /// <param name="subject">The aggregate, for the guards.</param>
    /// <param name="state">Its present state.</param>
    /// <param name="action">The action wished.</param>
    /// <param name="refusal">Why it is refused nevertheless.</param>
    /// <returns>The refusal, with the state and the actions.</returns>
    public Error Refusal(TSubject subject, TState state, TAction action, Error refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.With(Situation(subject, state, action));
    }

    /// <summary>The same for a refusal of something that is no action of the table.</summary>
    /// <param name="subject">The aggregate, for the guards.</param>
    /// <param name="state">Its present state.</param>
    /// <param name="refusal">Why it is refused.</param>
    /// <returns>The refusal, with the state and the actions.</returns>
    public Error Refusal(TSubject subject, TState state, Error refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.With(Situation(subject, state));
    }

    /// <summary>The actions that somebody could take now.</summary>
    /// <param name="subject">The aggregate, for the guards.</param>
    /// <param name="state">Its present state.</param>
    /// <returns>The actions, each once, in the order of the table.</returns>
    public IReadOnlyList<TAction> OfferedActions(TSubject subject, TState state) => [.. AllowedActions(subject, state).Except(notOffered)];

    /// <summary>The actions that would be accepted now.</summary>
    /// <param name="subject">The aggregate, for the guards.</param>
    /// <param name="state">Its present state.</param>
    /// <returns>The actions, each once, in the order of the table.</returns>
    public IReadOnlyList<TAction> AllowedActions(TSubject subject, TState state) =>
        [.. rows.Where(row => EqualityComparer<TState>.Default.Equals(row.From, state) && row.Guard?.Refusal(subject) is null).Select(row => row.Action).Distinct()];

    // What programs read is text; what people read is named in their language. Which of the actions are the caller's, the use case says.
    private (string Name, object? Value)[] Situation(TSubject subject, TState state, TAction action) =>
        [("action", action.Name()), ("actionName", action), .. Situation(subject, state)];

    private (string Name, object? Value)[] Situation(TSubject subject, TState state)
    {
        TAction[] offered = [.. OfferedActions(subject, state)];
        return [(Situations.State, state.ToString()), ("stateName", state), (Situations.AllowedActions, offered.Select(one => one.Name()).ToArray()), (Situations.AllowedNames, offered)];
    }

    /// <summary>Prints the table as a Mermaid state diagram.</summary>
    /// <returns>The diagram's text, lines ending in a line feed.</returns>
    public string ToMermaid()
    {
        var diagram = new StringBuilder("stateDiagram-v2\n").Append("    [*] --> ").Append(initial).Append('\n');
        foreach (var row in rows)
        {
            diagram.Append("    ").Append(row.From).Append(" --> ").Append(row.To).Append(" : ").Append(row.Action);
            if (row.Guard is not null) diagram.Append(" [").Append(row.Guard.Name).Append(']');
            diagram.Append('\n');
        }

        foreach (var end in Enum.GetValues<TState>().Where(state => rows.All(row => !row.From.Equals(state))))
            diagram.Append("    ").Append(end).Append(" --> [*]\n");
        return diagram.ToString();
    }
}

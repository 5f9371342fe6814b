using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>A query as Entity Framework begins to translate it: which context, and the tree with the values taken out.</summary>
internal sealed record QueryShape(Type Context, Expression Query)
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore", Starting = $"{EntityFramework}.Query.QueryCompilationStarting";
    private static readonly ConcurrentQueue<QueryShape> Translated = [];

    /// <summary>Every query that was translated in this process so far, whichever test asked for it: each is translated once and remembered.</summary>
    public static IReadOnlyCollection<QueryShape> All => Translated;

    /// <summary>The query in words; two that read alike are one.</summary>
    public string Text => ExpressionPrinter.Print(Query);

    /// <summary>Begins before any context is made, so that none is missed.</summary>
    [ModuleInitializer]
    internal static void Begin() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == EntityFramework) value.Subscribe(this, name => name == Starting);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: Starting, Value: QueryExpressionEventData { Context: { } context } starting }) Translated.Enqueue(new QueryShape(context.GetType(), starting.Expression));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw new InvalidOperationException("The queries cannot be noted.", error);
    }
}

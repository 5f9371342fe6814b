using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Says a query that SQLite was asked to a SQL Server that answers nothing, through the same module's context for that provider.</summary>
internal static class SqlServerTranslator
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>Translates.</summary>
    /// <param name="shape">The query as a context of SQLite had it.</param>
    /// <returns>What SQL Server would be told.</returns>
    /// <exception cref="InvalidOperationException">It cannot be said to SQL Server.</exception>
    public static async Task<IReadOnlyList<string>> SayAsync(QueryShape shape)
    {
        var server = new SilentServer();
        await using var context = Counterpart(shape.Context, server);
        var query = new ToOther(context).Visit(shape.Query);
        var rows = query.Type.GetInterfaces().Append(query.Type).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>));
        var (ask, of) = rows is null ? (nameof(AskForOneAsync), query.Type) : (nameof(AskForRowsAsync), rows.GenericTypeArguments[0]);
        try
        {
            await (Task)typeof(SqlServerTranslator).GetMethod(ask, Hidden)!.MakeGenericMethod(of).Invoke(null, [context.GetService<IAsyncQueryProvider>(), query])!;
        }
        catch (InvalidOperationException) when (server.Said.Count > 0)
        {
            // A count always has a row; this server answers with none. The query was understood all the same.
        }

        return server.Said;
    }

    private static async Task AskForRowsAsync<T>(IAsyncQueryProvider provider, Expression query)
    {
        await foreach (var _ in provider.ExecuteAsync<IAsyncEnumerable<T>>(query, TestContext.Current.CancellationToken))
        {
        }
    }

    private static async Task AskForOneAsync<T>(IAsyncQueryProvider provider, Expression query) =>
        await provider.ExecuteAsync<Task<T>>(query, TestContext.Current.CancellationToken);

    private static DbContext Counterpart(Type context, SilentServer server)
    {
        var other = context.Assembly.GetType(context.FullName!.Replace(".Sqlite", ".SqlServer", StringComparison.Ordinal), throwOnError: true)!;
        return (DbContext)Activator.CreateInstance(other, typeof(SilentServer).GetMethod(nameof(SilentServer.Options))!.MakeGenericMethod(other).Invoke(server, ["none"]))!;
    }

    /// <summary>The tables of the other context, and some value for each that was taken out.</summary>
    private sealed class ToOther(DbContext context) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => new EntityQueryRootExpression(context.GetService<IAsyncQueryProvider>(), context.Model.FindEntityType(root.EntityType.Name)!),
            QueryParameterExpression taken => Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(taken.Type), Some(taken.Type))), "Value"),
            _ => base.VisitExtension(node),
        };

        protected override Expression VisitConstant(ConstantExpression node) => node.Value is IQueryable rows ? Visit(rows.Expression) : node;

        private static object? Some(Type type)
        {
            if (type == typeof(string)) return "text";
            if (type == typeof(DbFunctions)) return EF.Functions;
            // Identity's stores look for a key of whatever type.
            if (type == typeof(object)) return Guid.Empty;
            if (Nullable.GetUnderlyingType(type) is { } given) return Some(given);
            if (type.IsValueType) return RuntimeHelpers.GetUninitializedObject(type);
            var items = type.GetInterfaces().Append(type).FirstOrDefault(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?? throw new NotSupportedException($"A query has a value of {type}, of which no example can be made.");
            var array = Array.CreateInstance(items.GenericTypeArguments[0], 1);
            array.SetValue(Some(items.GenericTypeArguments[0]), 0);
            return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, (IEnumerable)array);
        }
    }
}

using System.Reflection;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Refuses what is not exactly a word in a query: the framework takes numbers, any case and several words at once for an enumeration, and none of them is anybody's contract.</summary>
internal static class WordFilter
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var words = context.MethodInfo.GetParameters()
            .SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters() : [parameter])
            .Where(parameter => WordsOf(parameter.ParameterType) is not null)
            .ToArray();
        return words.Length == 0 ? next : invocation => Refusal(invocation.HttpContext.Request, words) is { } refusal ? ValueTask.FromResult<object?>(new ProblemResult([refusal])) : next(invocation);
    }

    /// <summary>The refusal of what is not among some words.</summary>
    public static Error NotAmong(string name, string given, Type type) =>
        (Error.Malformed("http.parameter-not-valid", ("name", name), ("given", given), ("allowed", WordsOf(type))) with { MessageKey = "http.value-one-of" }).At($"/{name}");

    /// <summary>The words of an enumeration; nothing for any other type.</summary>
    public static string[]? WordsOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words ? Enum.GetNames(words) : null;

    private static Error? Refusal(HttpRequest request, ParameterInfo[] words)
    {
        foreach (var parameter in words)
        {
            var given = request.Query[parameter.Name!].ToString();
            if (given.Length > 0 && !WordsOf(parameter.ParameterType)!.Contains(given)) return NotAmong(BindingErrors.Camel(parameter.Name!), given, parameter.ParameterType);
        }

        return null;
    }
}

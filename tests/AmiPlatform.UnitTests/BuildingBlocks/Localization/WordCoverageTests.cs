using System.Reflection;
using System.Reflection.Emit;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

public sealed class WordCoverageTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Operations = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(operation => operation.Value & 0xFFFF);

    [Fact]
    public void Every_state_action_and_value_that_a_refusal_names_has_its_words_in_each_language()
    {
        var keys = MessageCatalog.Load(PlatformAssemblies.All).Keys.ToHashSet();
        var named = OfStateTables().Concat(OfRefusals()).Distinct().ToArray();
        named.Length.ShouldBeGreaterThan(12);
        named.SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Select(Messages.WordKey).Except(keys).ShouldBeEmpty();
    }

    private static IEnumerable<Type> OfStateTables() =>
        from type in Types()
        from property in type.GetProperties(Any)
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(StateTable<,,>)
        from argument in property.PropertyType.GetGenericArguments().Skip(1)
        select argument;

    // What a refusal shows is an argument of type object: a value of an enumeration is boxed for it, one turned into text is not.
    private static IEnumerable<Type> OfRefusals() =>
        from type in Types()
        from method in type.GetMethods(Any)
        where method.ReturnType == typeof(Error)
        from named in Boxed(method).Concat(method.GetParameters().SelectMany(parameter => parameter.ParameterType.GenericTypeArguments))
        where named.IsEnum
        select named;

    private static IEnumerable<Type> Boxed(MethodInfo method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var operation = Operations[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += operation.Size;
            if (operation == OpCodes.Box) yield return method.Module.ResolveType(BitConverter.ToInt32(code, at), null, null);
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Types() => PlatformAssemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters);
}

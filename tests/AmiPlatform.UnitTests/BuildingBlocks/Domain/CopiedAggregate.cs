using System.Collections;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using Shouldly;

namespace AmiPlatform.UnitTests.BuildingBlocks.Domain;

/// <summary>Copies of an aggregate on which a walk tries what a refusal says is allowed, so that the aggregate itself stays as it is.</summary>
internal static class CopiedAggregate
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>Expects a refusal to name those actions that a copy accepts, as to its state and the guards of its table, and no other.</summary>
    /// <param name="refusal">What was refused.</param>
    /// <param name="subject">The aggregate that refused.</param>
    /// <param name="actions">The actions that anybody may be told of.</param>
    /// <param name="act">Takes one of them.</param>
    /// <param name="closing">Codes with which state and guards refuse; anything else is about what was sent.</param>
    public static void ShouldAcceptWhatIsNamed<T, TAction>(
        Error refusal, T subject, IReadOnlyList<TAction> actions, Func<T, TAction, AmiPlatform.BuildingBlocks.Domain.Result> act, IReadOnlyCollection<string> closing)
        where T : class
        where TAction : struct, Enum
    {
        var accepted = actions.Where(action => act(Of(subject), action).Errors.All(error => !closing.Contains(error.Code))).Select(action => action.Name());
        refusal.Arguments["allowedActions"].ShouldBeAssignableTo<IEnumerable<string>>()!.ShouldBe(accepted, ignoreOrder: true);
    }

    private static T Of<T>(T original)
        where T : class
    {
        var copy = Cloned(original);
        for (var type = original.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own).Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(List<>)))
            {
                var list = (IList)Activator.CreateInstance(field.FieldType)!;
                foreach (var element in (IList)field.GetValue(original)!) list.Add(Cloned(element));
                field.SetValue(copy, list);
            }
        }

        return copy;
    }

    private static T Cloned<T>(T original) => (T)typeof(object).GetMethod(nameof(MemberwiseClone), Own)!.Invoke(original, null)!;
}

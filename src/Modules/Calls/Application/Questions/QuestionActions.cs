using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class QuestionActions
{
    private static readonly Dictionary<QuestionAction, string> Names = new() { [QuestionAction.Answer] = "answer", [QuestionAction.Dismiss] = "dismiss" };

    public static IReadOnlyList<AllowedAction> For(QuestionResponse question) =>
    [
        .. QuestionStates.Table.Rows.Where(row => row.From == question.State)
            .Select(row => new AllowedAction(Names[row.Action], "POST", $"/api/calls/questions/{question.Id}/{Names[row.Action]}")),
    ];
}

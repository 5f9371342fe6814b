using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class QuestionActions
{
    public static IReadOnlyList<AllowedAction> For(QuestionResponse question) =>
    [
        .. QuestionStates.Table.Rows.Where(row => row.From == question.State)
            .Select(row => new AllowedAction(row.Action.Name(), "POST", $"/api/calls/questions/{question.Id}/{row.Action.Name()}")),
    ];
}

using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Calls.Domain.Questions;

internal static class QuestionStates
{
    public static StateTable<Question, QuestionState, QuestionAction> Table { get; } = new("questions", QuestionState.Asked,
    [
        new(QuestionState.Asked, QuestionAction.Answer, QuestionState.Answered),
        new(QuestionState.Asked, QuestionAction.Dismiss, QuestionState.Dismissed),
    ]);
}

namespace AmiPlatform.Calls.Domain.Questions;

internal enum QuestionAction
{
    Answer,
    Dismiss,
}

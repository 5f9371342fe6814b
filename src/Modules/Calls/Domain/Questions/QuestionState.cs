namespace AmiPlatform.Calls.Domain.Questions;

internal enum QuestionState
{
    Asked,
    Answered,
    Dismissed,
}

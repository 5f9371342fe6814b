using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Questions;

internal static class QuestionErrors
{
    public static Error NotFound(Guid questionId) => Error.NotFound("calls.question-not-found", ("questionId", questionId));

    public static Error CallIsOver(CallState state) => Error.Conflict(
        "calls.no-more-questions", (Situations.State, state.ToString()), ("stateName", state), (Situations.AllowedActions, Array.Empty<string>()), (Situations.AllowedNames, Array.Empty<CallAction>()));

    public static Error TooLate(DateTimeOffset until, DateTimeOffset deadline, DateTimeOffset now) =>
        Error.Rule("calls.questions-closed", ("until", until), ("deadline", deadline), ("now", now));
}

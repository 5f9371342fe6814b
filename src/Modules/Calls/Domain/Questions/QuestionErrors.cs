using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Questions;

internal static class QuestionErrors
{
    public static Error NotFound(Guid questionId) => Error.NotFound("calls.question-not-found", ("questionId", questionId));

    public static Error CallIsOver(CallState state) =>
        Error.Conflict("calls.no-more-questions", ("state", state.ToString()), ("stateName", state), ("allowedActions", Array.Empty<string>()));

    public static Error TooLate(DateTimeOffset until, DateTimeOffset deadline, DateTimeOffset now) =>
        Error.Rule("calls.questions-closed", ("until", until), ("deadline", deadline), ("now", now));
}

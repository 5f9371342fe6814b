using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Domain.Questions;

/// <summary>A question on a call. The public sees it with its answer, in the words of whoever answered, and never who asked.</summary>
internal sealed class Question : AggregateRoot<QuestionId>
{
    private Question()
    {
    }

    public CallId CallId { get; private init; }

    public Guid AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>As it was asked; for the service and for who asked.</summary>
    public string Asked { get; private init; } = string.Empty;

    public QuestionState State { get; private set; } = QuestionStates.Table.Initial;

    /// <summary>As it is published, without what would tell who asked.</summary>
    public string? Published { get; private set; }

    public string? Answer { get; private set; }

    public string? DismissalReason { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Asks on a published call, up to an instant some days before its deadline.</summary>
    public static Result<Question> Ask(QuestionId id, Call call, Guid askedBy, string text, DateTimeOffset until, DateTimeOffset now)
    {
        if (call.State != CallState.Published) return QuestionErrors.CallIsOver(call.State);
        if (now > until) return QuestionErrors.TooLate(until, call.SubmissionDeadline!.Value, now);
        var question = new Question { Id = id, CallId = call.Id, AskedBy = askedBy, AskedAt = now, Asked = text };
        question.Raise(new QuestionAsked(id, call.Id));
        return question;
    }

    /// <summary>Publishes the question, in words that do not tell who asked, together with its answer.</summary>
    public Result Reply(string published, string answer, DateTimeOffset now)
    {
        var next = QuestionStates.Table.Next(this, State, QuestionAction.Answer);
        if (!next.IsSuccess) return next;
        (State, Published, Answer, ClosedAt) = (next.Value, published, answer, now);
        Raise(new QuestionAnswered(Id, CallId, published, answer, now));
        return Result.Success;
    }

    /// <summary>Leaves it unpublished; who asked reads why.</summary>
    public Result Dismiss(string reason, DateTimeOffset now)
    {
        var next = QuestionStates.Table.Next(this, State, QuestionAction.Dismiss);
        if (!next.IsSuccess) return next;
        (State, DismissalReason, ClosedAt) = (next.Value, reason, now);
        Raise(new QuestionDismissed(Id));
        return Result.Success;
    }
}

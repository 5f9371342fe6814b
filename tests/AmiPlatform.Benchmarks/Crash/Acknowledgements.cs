using System.Collections.Concurrent;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>A submission that was acknowledged with its receipt.</summary>
internal sealed record SubmissionAcknowledged(Guid DossierId, string TrackingNumber, string Receipt);

/// <summary>An answer to an invitation that was acknowledged.</summary>
internal sealed record AnswerAcknowledged(string TokenHash, string Answer, int Companions);

/// <summary>A question that was acknowledged with its identifier.</summary>
internal sealed record QuestionAcknowledged(Guid Id, string Text);

/// <summary>What the clients were told, in the order in which each of them was.</summary>
internal sealed class Acknowledgements
{
    private int unanswered, unavailable;

    public ConcurrentQueue<SubmissionAcknowledged> Submissions { get; } = [];

    public ConcurrentQueue<AnswerAcknowledged> Answers { get; } = [];

    public ConcurrentQueue<QuestionAcknowledged> Questions { get; } = [];

    /// <summary>Residents that each import gave to all of its communes.</summary>
    public ConcurrentQueue<int> Imports { get; } = [];

    /// <summary>Requests that were refused, none of which should have been.</summary>
    public ConcurrentQueue<string> Refusals { get; } = [];

    /// <summary>Attempts that brought no answer.</summary>
    public int Unanswered => unanswered;

    /// <summary>Attempts that were answered 503.</summary>
    public int Unavailable => unavailable;

    public int Count => Submissions.Count + Answers.Count + Questions.Count + Imports.Count;

    public void NoAnswer() => Interlocked.Increment(ref unanswered);

    public void NotAvailable() => Interlocked.Increment(ref unavailable);
}

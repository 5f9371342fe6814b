using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>A question on a call.</summary>
/// <param name="Id">The question.</param>
/// <param name="CallId">The call.</param>
/// <param name="State">State.</param>
/// <param name="Question">As published, once answered.</param>
/// <param name="Answer">The answer, once given.</param>
/// <param name="ClosedAt">Instant of the answer, or of its dismissal.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record QuestionResponse(Guid Id, Guid CallId, QuestionState State, string? Question, string? Answer, DateTimeOffset? ClosedAt, long Version) : IVersioned
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<QuestionResponse> Table { get; } = new(
        "questions", "calls.column",
        ("question", question => question.Question),
        ("answer", question => question.Answer),
        ("state", question => question.State),
        ("closed-at", question => question.ClosedAt),
        ("asked", question => question.Asked),
        ("asked-at", question => question.AskedAt),
        ("dismissal-reason", question => question.DismissalReason));

    /// <summary>As it was asked; shown to the service and to who asked.</summary>
    public string? Asked { get; init; }

    /// <summary>When it was asked; shown to the service and to who asked.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Why it was not published; shown to the service and to who asked.</summary>
    public string? DismissalReason { get; init; }

    /// <summary>What this caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    [JsonIgnore]
    internal DateTimeOffset Order { get; init; }
}

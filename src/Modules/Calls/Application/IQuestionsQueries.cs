using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Calls.Application.Questions;

namespace AmiPlatform.Calls.Application;

/// <summary>Reads of questions.</summary>
internal interface IQuestionsQueries
{
    /// <summary>Whether the public knows a call.</summary>
    Task<bool> CallIsPublicAsync(Guid callId, CancellationToken cancellationToken);

    /// <summary>One question, if the reader may see it.</summary>
    Task<QuestionResponse?> FindAsync(Guid questionId, QuestionReader reader, CancellationToken cancellationToken);

    /// <summary>Questions of a call that the reader may see, the newest first.</summary>
    Task<Page<QuestionResponse>> BrowseAsync(QuestionSelection selection, QuestionReader reader, CancellationToken cancellationToken);
}

using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Questions;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class QuestionsQueries(CallsDbContext context) : IQuestionsQueries
{
    public async Task<bool> CallIsPublicAsync(Guid callId, CancellationToken cancellationToken)
    {
        var id = new CallId(callId);
        return await context.Calls.Where(call => call.Id == id).Select(call => call.PublishedAt).SingleOrDefaultAsync(cancellationToken) is not null;
    }

    public async Task<QuestionResponse?> FindAsync(Guid questionId, QuestionReader reader, CancellationToken cancellationToken)
    {
        var id = new QuestionId(questionId);
        return await Visible(reader).SingleOrDefaultAsync(question => question.Id == id, cancellationToken) is { } question ? Shown(question, reader) : null;
    }

    public async Task<Page<QuestionResponse>> BrowseAsync(QuestionSelection selection, QuestionReader reader, CancellationToken cancellationToken)
    {
        var id = new CallId(selection.CallId);
        var questions = Visible(reader).Where(question => question.CallId == id);
        if (selection.State is { } state) questions = questions.Where(question => question.State == state);
        var total = await questions.TotalAsync(selection.Count, cancellationToken);
        if (selection.Behind is { } last)
            questions = questions.Where(question => question.AskedAt <= last.AskedAt && (question.AskedAt < last.AskedAt || question.Id.CompareTo(last.Id) < 0));
        var found = await questions.OrderByDescending(question => question.AskedAt).ThenByDescending(question => question.Id)
            .Take(selection.Limit + 1).ToListAsync(cancellationToken);
        QuestionResponse[] shown = [.. found.Take(selection.Limit).Select(question => Shown(question, reader))];
        return new Page<QuestionResponse>(shown, found.Count > shown.Length ? QuestionPosition.After(shown[^1]) : null, total);
    }

    private IQueryable<Question> Visible(QuestionReader reader)
    {
        var questions = context.Questions.AsNoTracking();
        return reader.SeesAll ? questions : questions.Where(question => question.State == QuestionState.Answered || question.AskedBy == reader.UserId);
    }

    private static QuestionResponse Shown(Question question, QuestionReader reader)
    {
        var shown = new QuestionResponse(
            question.Id.Value, question.CallId.Value, question.State, question.Published, question.Answer, question.ClosedAt, question.Version)
        {
            Order = question.AskedAt,
        };
        return reader.SeesAll || question.AskedBy == reader.UserId
            ? shown with { Asked = question.Asked, AskedAt = question.AskedAt, DismissalReason = question.DismissalReason }
            : shown;
    }
}

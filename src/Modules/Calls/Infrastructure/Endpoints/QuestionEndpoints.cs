using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Calls.Application.Questions;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Calls.Infrastructure.Endpoints;

internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder calls)
    {
        calls.MapCreate<AskQuestion, AskedQuestion>("{callId:guid}/questions", question => $"/api/calls/questions/{question.Id}").WithoutPrecondition();
        calls.MapList<BrowseQuestions, QuestionResponse>("{callId:guid}/questions", QuestionResponse.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        calls.MapGet<GetQuestion, QuestionResponse>("questions/{questionId:guid}");
        calls.MapPost<AnswerQuestion>("questions/{questionId:guid}/answer");
        calls.MapPost<DismissQuestion>("questions/{questionId:guid}/dismiss");
    }
}

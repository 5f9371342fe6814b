using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class QuestionRepository(CallsDbContext context, RequestContext request) : EfRepository<Question, QuestionId>(context, request), IQuestionRepository;

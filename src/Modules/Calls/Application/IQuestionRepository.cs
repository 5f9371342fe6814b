using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application;

/// <summary>The questions, inside a transaction.</summary>
internal interface IQuestionRepository : IRepository<Question, QuestionId>;

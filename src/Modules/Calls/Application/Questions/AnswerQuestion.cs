using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Questions;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Publishes a question together with its answer.</summary>
[Requires(CallsPermissions.Answer)]
internal sealed record AnswerQuestion(Guid QuestionId, AnswerQuestionBody Body) : ICommand;

/// <summary>A question and its answer, as everyone reads them.</summary>
/// <param name="Question">The question in words that do not tell who asked.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AnswerQuestionBody(string Question, string Answer);

internal sealed class AnswerQuestionValidator : AbstractValidator<AnswerQuestion>
{
    public AnswerQuestionValidator()
    {
        RuleFor(command => command.Body.Question).NotEmpty().IsText(2_000);
        RuleFor(command => command.Body.Answer).NotEmpty().IsText(4_000);
    }
}

internal sealed class AnswerQuestionHandler(IQuestionRepository questions, TimeProvider clock) : ICommandHandler<AnswerQuestion>
{
    public async Task<Result> Handle(AnswerQuestion command, CancellationToken cancellationToken) =>
        await questions.FindAsync(new QuestionId(command.QuestionId), cancellationToken) is { } question
            ? question.Reply(command.Body.Question.Trim(), command.Body.Answer.Trim(), clock.GetUtcNow())
            : QuestionErrors.NotFound(command.QuestionId);
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Questions;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Leaves a question unpublished, such as one that is no question or was answered already; who asked reads why.</summary>
[Requires(CallsPermissions.Answer)]
internal sealed record DismissQuestion(Guid QuestionId, DismissQuestionBody Body) : ICommand;

/// <summary>Why a question is not published.</summary>
/// <param name="Reason">For who asked.</param>
internal sealed record DismissQuestionBody(string Reason);

internal sealed class DismissQuestionValidator : AbstractValidator<DismissQuestion>
{
    public DismissQuestionValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
}

internal sealed class DismissQuestionHandler(IQuestionRepository questions, TimeProvider clock) : ICommandHandler<DismissQuestion>
{
    public async Task<Result> Handle(DismissQuestion command, CancellationToken cancellationToken) =>
        await questions.FindAsync(new QuestionId(command.QuestionId), cancellationToken) is { } question
            ? question.Dismiss(command.Body.Reason.Trim(), clock.GetUtcNow())
            : QuestionErrors.NotFound(command.QuestionId);
}

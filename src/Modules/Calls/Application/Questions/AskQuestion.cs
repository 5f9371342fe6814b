using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Questions;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Asks a question on a published call, until some days before its deadline. It is published with its answer, without a name.</summary>
[Requires(CallsPermissions.Ask)]
internal sealed record AskQuestion(Guid CallId, AskQuestionBody Body) : ICommand<AskedQuestion>;

/// <summary>A question.</summary>
/// <param name="Question">The question; who asks stays unknown to the public.</param>
internal sealed record AskQuestionBody(string Question);

/// <summary>A question that was asked.</summary>
/// <param name="Id">The question.</param>
internal sealed record AskedQuestion(Guid Id);

internal sealed class AskQuestionValidator : AbstractValidator<AskQuestion>
{
    public AskQuestionValidator() => RuleFor(command => command.Body.Question).NotEmpty().IsText(2_000);
}

internal sealed class AskQuestionHandler(
    ICallRepository calls, IQuestionRepository questions, IAuthority authority, ICaller caller, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<AskQuestion, AskedQuestion>
{
    public async Task<Result<AskedQuestion>> Handle(AskQuestion command, CancellationToken cancellationToken)
    {
        var call = await calls.FindAsync(new CallId(command.CallId), cancellationToken);
        if (call?.PublishedAt is null) return CallErrors.NotFound(command.CallId);
        var until = LegalInstant.DaysBefore(call.SubmissionDeadline!.Value, authority.QuestionDays, authority.Zone);
        var question = Question.Ask(new QuestionId(ids.Next()), call, caller.UserId!.Value, command.Body.Question.Trim(), until, clock.GetUtcNow());
        if (!question.IsSuccess) return Result<AskedQuestion>.Refused(question.Errors);
        questions.Add(question.Value);
        return new AskedQuestion(question.Value.Id.Value);
    }
}

using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Questions;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class QuestionTests
{
    private static readonly QuestionId Id = new(Guid.Parse("0195f000-0000-7000-8000-0000000000aa"));
    private static readonly Guid Asker = Guid.Parse("0195f000-0000-7000-8000-0000000000bb");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public void A_question_is_taken_up_to_the_last_instant_and_not_after_it()
    {
        Ask(Some.Published(), Some.Deadline).IsSuccess.ShouldBeTrue();
        var refused = Ask(Some.Published(), Some.Deadline.AddTicks(1)).Errors.ShouldHaveSingleItem();

        refused.Code.ShouldBe("calls.questions-closed");
        refused.Arguments["until"].ShouldBe(Some.Deadline);
    }

    [Theory]
    [InlineData("2027-03-30T21:59:59.999Z", "2027-03-23T22:59:59.999Z")]
    [InlineData("2027-11-02T22:59:59.999Z", "2027-10-26T21:59:59.999Z")]
    [InlineData("2027-04-04T00:30:00Z", "2027-03-28T01:00:00Z")]
    public void Seven_days_before_the_deadline_is_the_same_hour_on_the_clocks_of_the_legal_zone(string deadline, string until) =>
        LegalInstant.DaysBefore(DateTimeOffset.Parse(deadline, null), 7, Paris).ShouldBe(DateTimeOffset.Parse(until, null));

    [Fact]
    public void A_call_that_is_over_takes_no_questions() =>
        Ask(Some.Cancelled(), Some.Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.no-more-questions");

    [Fact]
    public void Question_and_answer_are_published_together_in_the_words_of_who_answers()
    {
        var question = Ask(Some.Published(), Some.Now).Value;
        question.TakeDomainEvents();

        question.Reply("Une association peut-elle… ?", "Oui.", Some.Opening).IsSuccess.ShouldBeTrue();

        question.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new QuestionAnswered(Id, Some.CallId, "Une association peut-elle… ?", "Oui.", Some.Opening));
        question.Asked.ShouldBe("Nous, les Ateliers, pouvons-nous… ?");
    }

    [Fact]
    public void A_question_is_closed_once_and_a_second_time_changes_nothing()
    {
        foreach (var close in new Func<Question, Result>[] { it => it.Reply("?", "Oui.", Some.Now), it => it.Dismiss("Déjà publiée.", Some.Now) })
        {
            var question = Ask(Some.Published(), Some.Now).Value;
            close(question).IsSuccess.ShouldBeTrue();
            question.TakeDomainEvents();
            var (state, answer) = (question.State, question.Answer);

            question.Reply("Autre ?", "Non.", Some.Opening).Errors.ShouldHaveSingleItem().Code.ShouldBe("questions.action-not-allowed");
            question.Dismiss("Autre", Some.Opening).Errors.ShouldHaveSingleItem().Code.ShouldBe("questions.action-not-allowed");

            (question.State, question.Answer).ShouldBe((state, answer));
            question.TakeDomainEvents().ShouldBeEmpty();
        }
    }

    private static Result<Question> Ask(Call call, DateTimeOffset now) =>
        Question.Ask(Id, call, Asker, "Nous, les Ateliers, pouvons-nous… ?", Some.Deadline, now);
}

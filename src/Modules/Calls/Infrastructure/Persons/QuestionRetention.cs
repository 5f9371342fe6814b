using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Calls.Domain.Questions;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persons;

/// <summary>A question stays as it was published, in words that do not tell who asked; those of whoever asked go.</summary>
internal sealed class QuestionRetention(IContextSource<CallsDbContext> source) : RetentionRule<CallsDbContext, Question>(source)
{
    public override string Kind => "calls.questions";

    public override int Days(RetentionOptions settings) => settings.QuestionDays;

    protected override IQueryable<Question> Due(CallsDbContext context, DateTimeOffset before) => context.Questions.Where(row => row.ClosedAt < before && row.Asked != Person.Erased).OrderBy(row => row.Id);

    protected override Task<int> EndAsync(IQueryable<Question> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(row => row.SetProperty(question => question.Asked, Person.Erased), cancellationToken);
}

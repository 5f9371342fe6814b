using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using AmiPlatform.Calls.Domain.Questions;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persons;

/// <summary>A question stays as it was published, in words that do not tell who asked; those of whoever asked go.</summary>
internal sealed class QuestionRetention(IContextSource<CallsDbContext> source) : IRetentionRule
{
    public string Kind => "calls.questions";

    public int Days(RetentionOptions settings) => settings.QuestionDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Kept(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        return await Kept(context, before).OrderBy(row => row.Id).Take(most).ExecuteUpdateAsync(row => row.SetProperty(question => question.Asked, Person.Erased), cancellationToken);
    }

    private static IQueryable<Question> Kept(CallsDbContext context, DateTimeOffset before) => context.Questions.Where(row => row.ClosedAt < before && row.Asked != Person.Erased);
}

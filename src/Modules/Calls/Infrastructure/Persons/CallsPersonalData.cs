using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persons;

/// <summary>The questions that the person asked. Contact points of calls and funders are published on purpose and are the service's.</summary>
internal sealed class CallsPersonalData(IContextSource<CallsDbContext> source) : IPersonalData
{
    public string Module => "calls";

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        await foreach (var question in context.Questions.AsNoTracking().Where(row => row.AskedBy == person.Id).OrderBy(row => row.AskedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PersonalRecord(
                "question", ("questionId", question.Id.Value), ("callId", question.CallId.Value), ("askedAt", question.AskedAt), ("asked", question.Asked), ("state", question.State),
                ("published", question.Published), ("answer", question.Answer), ("dismissalReason", question.DismissalReason), ("closedAt", question.ClosedAt));
        }
    }
}

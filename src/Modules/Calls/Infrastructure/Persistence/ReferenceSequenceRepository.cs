using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class ReferenceSequenceRepository(CallsDbContext context) : IReferenceSequences
{
    private static readonly PreparedQuery<CallsDbContext, CallKind, int, ReferenceSequence> Of =
        new((context, kind, year) => context.ReferenceSequences.TagWith(GuardRows.Kept).SingleOrDefault(sequence => sequence.Kind == kind && sequence.Year == year));

    public async Task<ReferenceSequence> OfAsync(CallKind kind, int year, CancellationToken cancellationToken) =>
        await Of.RunAsync(context, kind, year)
        ?? context.ReferenceSequences.Add(ReferenceSequence.For(kind, year)).Entity;
}

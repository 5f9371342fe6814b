using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Calls.IntegrationEvents;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Calls;

public sealed class KnownCallTests
{
    private static readonly DateTimeOffset First = new(2027, 4, 30, 21, 59, 59, 999, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = First.AddDays(7);
    private static readonly DateTimeOffset Third = First.AddDays(14);

    private static readonly Action<KnownCall>[] Told =
    [
        call => call.Take(Published()),
        call => call.Close(First),
        call => call.Extend(Calendar(Second)),
        call => call.Close(Second),
        call => call.Extend(Calendar(Third)),
        call => call.Close(Third),
        call => call.Cancel(Third),
        call => call.Archive(Third),
    ];

    [Property(MaxTest = 1_000)]
    public Property Whatever_the_order_in_which_it_is_told_and_however_often_the_call_ends_up_the_same()
    {
        var runs = from count in Gen.Choose(1, Told.Length)
                   let once = Enumerable.Range(0, count).ToArray()
                   from again in Gen.Elements(once).ListOf()
                   from shuffled in Gen.Shuffle([.. once, .. again])
                   select (count, shuffled);
        return Prop.ForAll(runs.ToArbitrary(), run =>
        {
            var (inOrder, inDisorder) = (new KnownCall(Guid.Empty), new KnownCall(Guid.Empty));
            foreach (var tell in Told.Take(run.count)) tell(inOrder);
            foreach (var index in run.shuffled) Told[index](inDisorder);
            PersistedJson.Write(inDisorder).ShouldBe(PersistedJson.Write(inOrder));
        });
    }

    [Fact]
    public void A_call_takes_files_until_its_present_deadline_has_passed()
    {
        var call = new KnownCall(Guid.Empty);
        Tell(call, 0).ShouldBe((true, First));
        Tell(call, 1).ShouldBe((false, First));
        Tell(call, 2).ShouldBe((true, Second));
        Tell(call, 3).ShouldBe((false, Second));
        Tell(call, 4).ShouldBe((true, Third));
        Tell(call, 6).ShouldBe((false, Third));
    }

    [Fact]
    public void An_earlier_version_does_not_replace_a_later_one()
    {
        var call = new KnownCall(Guid.Empty);
        call.Take(Published() with { Version = 2, Title = "Corrigé" });
        call.Take(Published());
        (call.Published.Version, call.Title).ShouldBe((2, "Corrigé"));
    }

    private static (bool, DateTimeOffset) Tell(KnownCall call, int index)
    {
        Told[index](call);
        return (call.TakesFiles, call.Published.SubmissionDeadline);
    }

    private static IReadOnlyList<CallMilestone> Calendar(DateTimeOffset deadline) =>
        [new CallMilestone(MilestoneKinds.SubmissionOpens, First.AddDays(-30)), new CallMilestone(MilestoneKinds.SubmissionDeadline, deadline)];

    private static PublishedCall Published() =>
        new(1, "AMI-2027-01", "AMI Cohésion Sociale 2027", "Ami", 2027, "Cohésion sociale", null, true, ["Insertion"], "Cahier des charges", [], [], Calendar(First), []);
}

using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using Shouldly;

namespace AmiPlatform.UnitTests.Calls;

/// <summary>Valid things, from which each test departs by what it is about.</summary>
internal static class Some
{
    public static DateTimeOffset Now { get; } = new(2027, 2, 20, 9, 0, 0, TimeSpan.Zero);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Today { get; } = new(2027, 2, 20);

    public static DateTimeOffset Opening { get; } = Now.AddDays(10);

    public static DateTimeOffset Deadline { get; } = Now.AddDays(70);

    public static CallId CallId { get; } = new(Guid.Parse("0195f000-0000-7000-8000-000000000001"));

    public static Funder Authority { get; } =
        Funder.Authority(new FunderId(Guid.Parse("0195f000-0000-7000-8000-00000000000a")), "Communauté d’agglomération de démonstration", "900000001");

    public static CallContent Content { get; } = new(
        "AMI Cohésion Sociale",
        CallKind.Ami,
        2027,
        "Soutenir les initiatives des quartiers prioritaires.",
        new Resolution(ResolutionBody.Council, "C-2027-018", new DateOnly(2027, 2, 18), "Renouvellement de l’appel"),
        false,
        ["Mobilité", "Santé"],
        "Au moins 60 % du public habite un quartier prioritaire.",
        [new Envelope(Authority.Id, Authority.Name, Authority.Kind, EnvelopeKind.Specific, Money.FromTrusted(150_000), 2027)],
        [new EligibilityRule("SiretPresent", true, "{}", "Un SIRET.", "A SIRET.")],
        Calendar(Opening, Deadline),
        [new ContactPoint("Service cohésion sociale", "ami@demo.localhost", null)]);

    public static Calendar Calendar(DateTimeOffset opens, DateTimeOffset deadline) => AmiPlatform.Calls.Domain.Calls.Calendar.Of(
        [new Milestone(MilestoneKind.SubmissionOpens, opens), new Milestone(MilestoneKind.SubmissionDeadline, deadline)]).Value;

    public static Call Draft(CallContent? content = null) => Fresh(Call.Draft(CallId, "AMI-2027-01", content ?? Content, Now, Zone).Value);

    public static Call Published(CallContent? content = null)
    {
        var call = Draft(content);
        call.Publish(Now, Today).IsSuccess.ShouldBe(true);
        return Fresh(call);
    }

    public static Call Cancelled()
    {
        var call = Published();
        call.Cancel("Crédits retirés.", Now).IsSuccess.ShouldBe(true);
        return Fresh(call);
    }

    private static Call Fresh(Call call)
    {
        call.TakeDomainEvents();
        return call;
    }
}

using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CallDraftReadingTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly CallDraftBody Body = new("AMI", CallKind.Ami, 2027, "Objet");

    [Fact]
    public void An_envelope_without_a_funder_is_the_authoritys_own()
    {
        var content = Read(Body with { Envelopes = [new EnvelopeDraft(EnvelopeKind.Specific, 2027, Amount: 150_000)] }).Value;

        var envelope = content.Envelopes.ShouldHaveSingleItem();
        envelope.FunderId.ShouldBe(Some.Authority.Id);
        envelope.FunderName.ShouldBe(Some.Authority.Name);
        envelope.Amount!.Value.Amount.ShouldBe(150_000);
    }

    [Fact]
    public void Every_fault_of_a_draft_is_said_at_its_place()
    {
        var refused = Read(Body with
        {
            Envelopes = [new EnvelopeDraft(EnvelopeKind.Specific, 2027, FunderId: Guid.Empty), new EnvelopeDraft(EnvelopeKind.Mainstream, 2027, Amount: -1)],
            Rules =
            [
                Rule("Unheard", null), Rule("DistrictResidentsShareAtLeast", """{"share": 60}"""), Rule("AmountBetween", """{"minimum": 1}"""),
                Rule("AmountBetween", """{"minimum": 1.005, "maximum": 10000000000000000}"""),
            ],
            Milestones = [new MilestoneDraft(MilestoneKind.LaunchMeeting, "2027-03-08")],
        });

        refused.Errors.Select(error => (error.Code, error.Target)).ShouldBe(
        [
            ("calls.funder-unknown", "/envelopes/0/funderId"),
            ("money.out-of-range", "/envelopes/1/amount"),
            ("calls.rule-unknown", "/rules/0/code"),
            ("calls.rule-share-out-of-range", "/rules/1/parameters/share"),
            ("calls.rule-parameter-missing", "/rules/2/parameters/maximum"),
            ("calls.rule-amount-not-euros", "/rules/3/parameters/minimum"),
            ("calls.rule-amount-not-euros", "/rules/3/parameters/maximum"),
            ("calls.launch-meeting-hour-missing", "/milestones/0/at"),
        ]);
    }

    [Theory]
    [InlineData("[]", "calls.rule-parameters-not-readable", "")]
    [InlineData("1", "calls.rule-parameters-not-readable", "")]
    [InlineData("null", "calls.rule-parameters-not-readable", "")]
    [InlineData("""{"share": "0.6"}""", "calls.rule-parameter-misfit", "/share")]
    [InlineData("""{"share": 1e400}""", "calls.rule-parameter-misfit", "/share")]
    [InlineData("""{"share": 0.6, "more": 1}""", "calls.rule-parameter-unknown", "/more")]
    public void Parameters_of_another_shape_are_refused(string parameters, string code, string place)
    {
        var error = Read(Body with { Rules = [Rule("DistrictResidentsShareAtLeast", parameters)] }).Errors.ShouldHaveSingleItem();
        (error.Code, error.Target).ShouldBe((code, $"/rules/0/parameters{place}"));
    }

    [Fact]
    public void Parameters_are_kept_in_one_writing()
    {
        var content = Read(Body with { Rules = [Rule("DistrictResidentsShareAtLeast", """{  "share" : 0.60 }""")] }).Value;

        content.Rules.ShouldHaveSingleItem().Parameters.ShouldBe("""{"share":0.60}""");
        RuleParameters.Check(content.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_given_as_a_date_lasts_to_the_end_of_the_day_in_the_legal_zone()
    {
        var content = Read(Body with
        {
            Milestones = [new MilestoneDraft(MilestoneKind.SubmissionOpens, "2027-02-01T09:00:00+01:00"), new MilestoneDraft(MilestoneKind.SubmissionDeadline, "2027-04-30")],
        }).Value;

        content.Calendar.SubmissionOpens.ShouldBe(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
        content.Calendar.SubmissionDeadline.ShouldBe(new DateTimeOffset(2027, 4, 30, 21, 59, 59, 999, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("2027-04-30", true)]
    [InlineData("2027-04-30T21:59:59.999Z", true)]
    [InlineData("2027-04-30T23:59:59+02:00", true)]
    [InlineData("2027-04-30T23:59:59", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31T23:59:59-14:00", false)]
    [InlineData("2027-02-30", false)]
    [InlineData("30/04/2027", false)]
    [InlineData("", false)]
    public void An_instant_has_its_offset_or_is_a_date_alone(string text, bool readable) => WrittenInstant.IsReadable(text).ShouldBe(readable);

    [Fact]
    public void Shape_is_checked_with_pointers_down_to_the_item()
    {
        var body = Body with
        {
            Title = "",
            Themes = [null!],
            Rules = [null!],
            Milestones = [new MilestoneDraft(MilestoneKind.SubmissionDeadline, "soon")],
            ContactPoints = [new ContactPointData("Service", "no mail", "01")],
        };

        new DraftCallValidator().Validate(new DraftCall(body)).Errors.Select(failure => failure.PropertyName).ShouldBe(
            ["Body.Title", "Body.Themes[0]", "Body.Rules[0]", "Body.Milestones[0].At", "Body.ContactPoints[0].Email", "Body.ContactPoints[0].Phone"], ignoreOrder: true);
    }

    private static RuleDraft Rule(string code, string? parameters) => new(code, "fr", "en", parameters is null ? null : JsonElement.Parse(parameters));

    private static Result<CallContent> Read(CallDraftBody body) => body.Read(Paris, [Some.Authority]);
}

using AmiPlatform.Calls.Application.Demonstration;
using AmiPlatform.Operators.Application.Demonstration;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class OperatorsDemonstrationTests
{
    private static readonly OperatorIdentityBody[] All = [DemonstrationOperators.Chevalement, .. DemonstrationOperators.Others.Select(other => other.Body)];

    [Fact]
    public void Every_demonstration_operator_keeps_the_rules_and_has_a_number_of_the_unassigned_range()
    {
        foreach (var body in All)
        {
            var identity = OperatorIdentity.Of(body.ToClaims(), TestOperators.Today);
            identity.Errors.ShouldBeEmpty(body.LegalName);
            identity.Value.Siret.Value.ShouldStartWith("9000");
            new RegisterOperatorValidator().Validate(new RegisterOperator(body)).IsValid.ShouldBeTrue();
        }
    }

    [Fact]
    public void There_is_a_dozen_and_more_in_every_status()
    {
        All.Length.ShouldBeGreaterThan(12);
        DemonstrationOperators.Others.Select(other => other.Status).Distinct().Order().ShouldBe(Enum.GetValues<OperatorStatus>());
    }

    [Fact]
    public void No_two_organisations_of_the_demonstration_share_a_number() => All.Select(body => body.Siret).Concat(DemonstrationFunders.All.Select(funder => funder.Siret))
        .OfType<string>().Select(siret => siret.Replace(" ", string.Empty, StringComparison.Ordinal)).ShouldBeUnique();
}

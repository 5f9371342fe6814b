using System.Text.Json;
using AmiPlatform.Calls.IntegrationEvents;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Eligibility;

public sealed class RuleParametersTests
{
    [Theory]
    [InlineData("RequiredDocumentsPresent", """{"kinds":[]}""", "kinds", "calls.rule-documents-missing")]
    [InlineData("RequiredDocumentsPresent", """{"kinds":["Passport"]}""", "kinds", "calls.rule-document-unknown")]
    [InlineData("RequiredDocumentsPresent", """{"kinds":["Quote","Quote"]}""", "kinds", "calls.rule-document-twice")]
    [InlineData("OperatorKindIn", """{"kinds":[]}""", "kinds", "calls.rule-kinds-missing")]
    [InlineData("OperatorKindIn", """{"kinds":["Club"]}""", "kinds", "calls.rule-kind-unknown")]
    [InlineData("OperatorKindIn", """{"kinds":["Company","Company"]}""", "kinds", "calls.rule-kind-twice")]
    [InlineData("FundingRateAtMost", """{"rate":80}""", "rate", "calls.rule-share-out-of-range")]
    [InlineData("MaxApplicationsPerOperator", """{"maximum":0}""", "maximum", "calls.rule-maximum-files-out-of-range")]
    [InlineData("ActionWithinDates", """{"earliest":"2027-02-02","latest":"2027-02-01"}""", "latest", "calls.rule-latest-before-earliest")]
    [InlineData("OperatorAgeAtLeast", """{"months":0}""", "months", "calls.rule-months-out-of-range")]
    [InlineData("PreviousReportInOrder", """{"level":"Late","interimAllowed":true,"gate":"Decision"}""", "level", "calls.rule-report-level-unknown")]
    [InlineData("PreviousReportInOrder", """{"level":"Accepted","interimAllowed":true,"gate":"Door"}""", "gate", "calls.rule-report-gate-unknown")]
    public void Values_that_make_no_sense_are_named(string code, string parameters, string parameter, string fault) =>
        EligibilityRuleCatalog.Read(code, JsonElement.Parse(parameters)).Faults()
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(found => found.Parameter.ShouldBe(parameter), found => found.Code.ShouldBe(fault));

    [Theory]
    [InlineData("OperatorKindIn", """{"kinds":["Association","Foundation"]}""")]
    [InlineData("TargetsDistrictInForce", "{}")]
    [InlineData("FundingRateAtMost", """{"rate":1}""")]
    [InlineData("ActionWithinDates", """{"earliest":"2027-02-02","latest":"2027-02-02"}""")]
    [InlineData("OperatorAgeAtLeast", """{"months":12}""")]
    [InlineData("PreviousReportInOrder", """{"level":"NotOverdue","interimAllowed":false,"gate":"Submission"}""")]
    public void Values_that_do_are_taken(string code, string parameters) => EligibilityRuleCatalog.Read(code, JsonElement.Parse(parameters)).Faults().ShouldBeEmpty();

    [Fact]
    public void The_document_of_the_rules_names_each_with_its_parameters()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AmiPlatform.sln"))) root = root.Parent;
        if (root is null) Assert.Skip("The sources are not here.");
        var document = File.ReadAllLines(Path.Combine(root.FullName, "docs", "eligibility-rules.md"));

        foreach (var (code, type) in EligibilityRuleCatalog.Types)
        {
            var row = document.Where(line => line.StartsWith($"| `{code}` |", StringComparison.Ordinal)).ShouldHaveSingleItem(code);
            foreach (var property in type.GetProperties().Where(property => !property.GetMethod!.IsStatic))
                row.Split('|')[2].ShouldContain($"`{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}`");
        }
    }
}

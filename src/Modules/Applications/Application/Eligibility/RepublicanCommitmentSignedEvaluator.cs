using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class RepublicanCommitmentSignedEvaluator() : EligibilityEvaluator<RepublicanCommitmentSigned>("/operatorId")
{
    private static readonly Phrase Expected = Phrase.Of("applications.rule.commitment-expected");

    protected override RuleAnswer Evaluate(RepublicanCommitmentSigned parameters, EligibilityFacts facts)
    {
        if (facts is { OperatorKind: null, IsSelfTest: true })
            return facts.Missing(Expected, ("/operatorKind", facts.OperatorKind), ("/republicanCommitmentSigned", facts.CommitmentSigned));
        if (facts.OperatorKind is not (ApplicantKind.Association or ApplicantKind.Foundation)) return RuleAnswer.NotApplicable;
        return facts.CommitmentSigned is { } signed ? RuleAnswer.Of(signed, Found(signed, facts.CommitmentVersion), Expected) : facts.Missing(Expected, ("/republicanCommitmentSigned", facts.CommitmentSigned));
    }

    private static Phrase Found(bool signed, string? version) => (signed, version) switch
    {
        (false, _) => Phrase.Of("applications.rule.commitment-not-signed"),
        (true, null) => Phrase.Of("applications.rule.commitment-declared"),
        (true, _) => Phrase.Of("applications.rule.commitment-signed", ("version", version)),
    };
}

using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>The eligibility self-test: anyone answers a few questions and hears rule by rule how they stand with a call; nothing is kept.</summary>
[Anonymous]
internal sealed record CheckEligibility(CheckEligibilityBody Body) : IQuery<EligibilityResponse>;

/// <param name="CallId">A published call.</param>
/// <param name="OperatorKind">Such as <c>Association</c>.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="RepublicanCommitmentSigned">Whether the republican commitment is signed.</param>
/// <param name="Beneficiaries">People that the action would reach.</param>
/// <param name="BeneficiariesInDistricts">Those of them who live in priority districts.</param>
/// <param name="Requested">Euros that would be asked.</param>
internal sealed record CheckEligibilityBody(
    Guid CallId,
    string? OperatorKind = null,
    string? Siret = null,
    bool? RepublicanCommitmentSigned = null,
    int? Beneficiaries = null,
    int? BeneficiariesInDistricts = null,
    decimal? Requested = null);

internal sealed class CheckEligibilityValidator : AbstractValidator<CheckEligibility>
{
    private static readonly string[] Kinds = ["Association", "Foundation", "Commune", "PublicBody", "SocialLandlord", "Company", "Other"];

    public CheckEligibilityValidator()
    {
        RuleFor(query => query.Body.CallId).NotEmpty();
        RuleFor(query => query.Body.OperatorKind).Must(kind => kind is null || Kinds.Contains(kind)).WithErrorCode("validation.enum");
        RuleFor(query => query.Body.Siret).IsLine(20);
        RuleFor(query => query.Body.Beneficiaries).GreaterThanOrEqualTo(0);
        RuleFor(query => query.Body.BeneficiariesInDistricts).GreaterThanOrEqualTo(0);
        RuleFor(query => query.Body.Requested).GreaterThanOrEqualTo(0);
    }
}

internal sealed class CheckEligibilityHandler(IKnownCalls calls, IEligibilityRules rules) : IQueryHandler<CheckEligibility, EligibilityResponse>
{
    public async Task<Result<EligibilityResponse>> Handle(CheckEligibility query, CancellationToken cancellationToken)
    {
        var answers = query.Body;
        if (await calls.FindAsync(answers.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(answers.CallId, "/callId");
        return EligibilityResponse.Of(rules.Trace(call.Published.Rules, new EligibilityFacts
        {
            OperatorKind = answers.OperatorKind,
            Siret = answers.Siret?.Replace(" ", string.Empty, StringComparison.Ordinal),
            CommitmentVersion = answers.RepublicanCommitmentSigned is true ? "declared" : null,
            Beneficiaries = answers.Beneficiaries,
            BeneficiariesInDistricts = answers.BeneficiariesInDistricts,
            Requested = answers.Requested,
        }));
    }
}

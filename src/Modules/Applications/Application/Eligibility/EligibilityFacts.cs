using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>What the rules look at, in a file or in the answers of a self-test.</summary>
internal sealed record EligibilityFacts
{
    /// <summary>Whether somebody only answers some questions: a rule about the rest stays open, while a file fails for what it does not say.</summary>
    public bool IsSelfTest { get; init; }

    /// <summary>Legal day on which the rules are applied.</summary>
    public DateOnly Day { get; init; }

    public ApplicantKind? OperatorKind { get; init; }

    /// <summary>What agents have said of the operator.</summary>
    public OperatorStanding? Standing { get; init; }

    public string? Siret { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public bool? CommitmentSigned { get; init; }

    /// <summary>Version of the text that was signed, where it is known.</summary>
    public string? CommitmentVersion { get; init; }

    /// <summary>Other files of the operator that take a place in the call.</summary>
    public int? OtherFiles { get; init; }

    public int? Beneficiaries { get; init; }

    public int? BeneficiariesInDistricts { get; init; }

    /// <summary>Districts in which the action takes place.</summary>
    public IReadOnlyList<TargetedDistrict>? Districts { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public decimal? Requested { get; init; }

    public BudgetTotals? Totals { get; init; }

    /// <summary>Products of the budget, voluntary contributions left out.</summary>
    public decimal? Products { get; init; }

    /// <summary>Kinds of the documents that the file has.</summary>
    public IReadOnlyList<DocumentKind>? Documents { get; init; }

    /// <summary>Whether somebody who takes the self-test says that earlier reports are in order.</summary>
    public bool? ReportsInOrder { get; init; }

    /// <summary>Answer of a rule whose fact is missing.</summary>
    /// <param name="expected">What the rule asks.</param>
    /// <param name="questions">The questions of the self-test that it rests on, and what was answered to each.</param>
    public RuleAnswer Missing(Phrase? expected, params (string Question, object? Answer)[] questions)
    {
        if (!IsSelfTest) return new RuleAnswer(RuleOutcome.Failed, RulePhrases.NotStated, expected);
        string[] open = [.. questions.Where(asked => asked.Answer is null).Select(asked => asked.Question)];
        // An answer from which nothing follows, such as a share of nobody, is asked for again.
        return new RuleAnswer(RuleOutcome.NotAnswered, RulePhrases.NotStated, expected, open.Length > 0 ? open : [.. questions.Select(asked => asked.Question)]);
    }
}

internal sealed record TargetedDistrict(Guid Id, string Name, bool InForce);

/// <summary>The kinds of operator, as Operators names them.</summary>
internal enum ApplicantKind
{
    Association,
    Foundation,
    Commune,
    PublicBody,
    SocialLandlord,
    Company,
    Other,
}

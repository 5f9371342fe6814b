using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>A city contract as it should have been registered.</summary>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force; every year of which money is known stays within.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Communes">INSEE codes of the member communes: those that signed, whether or not a district lies in them.</param>
/// <param name="Axes">What the contract is about.</param>
internal sealed record ContractTermsBody(
    string Name,
    DateOnly SignedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> Signatories,
    IReadOnlyList<string> Communes,
    IReadOnlyList<string>? Axes = null)
{
    /// <summary>The terms, once they were validated.</summary>
    public ContractTerms Read() => new(
        Name.Trim(),
        new ContractPeriod(ValidFrom, ValidTo),
        SignedOn,
        [.. Signatories.Select(name => name.Trim())],
        [.. Communes.Select(code => InseeCode.Read(code)!.Value)],
        [.. (Axes ?? []).Select(axis => axis.Trim())]);
}

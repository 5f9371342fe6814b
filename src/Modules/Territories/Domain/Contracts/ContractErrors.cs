using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

internal static class ContractErrors
{
    public static readonly Error SignatoryMissing = Error.Rule("territories.contract-signatory-missing").At("/signatories");

    public static readonly Error CommuneMissing = Error.Rule("territories.contract-commune-missing").At("/communes");

    public static Error NotFound(Guid contractId) => Error.NotFound("territories.contract-not-found", ("contractId", contractId));

    public static Error EndsBeforeItBegins(ContractPeriod period) =>
        Error.Rule("territories.contract-ends-before-it-begins", ("from", period.From), ("to", period.To)).At("/validTo");

    public static Error SignedInTheFuture(DateOnly signedOn, DateOnly today) =>
        Error.Rule("territories.contract-signed-in-the-future", ("signedOn", signedOn), ("today", today)).At("/signedOn");

    public static Error SignedAfterItsEnd(DateOnly signedOn, DateOnly to) =>
        Error.Rule("territories.contract-signed-after-its-end", ("signedOn", signedOn), ("to", to)).At("/signedOn");

    public static Error SignatoryTwice(int index, string name) => Error.Rule("territories.contract-signatory-twice", ("given", name)).At($"/signatories/{index}");

    public static Error CommuneTwice(int index, string code) => Error.Rule("territories.contract-commune-twice", ("given", code)).At($"/communes/{index}");

    public static Error CommuneUnknown(int index, string code) => Error.Rule("territories.contract-commune-unknown", ("given", code)).At($"/communes/{index}");

    public static Error YearOutside(int index, int year, ContractPeriod period) =>
        Error.Rule("territories.contract-year-outside", ("year", year), ("first", period.From.Year), ("last", period.To.Year)).At($"/amounts/{index}/year");

    /// <summary>Money that is known of a year which the corrected contract does not cover.</summary>
    public static Error AmountLeftOutside(ContractAmount amount, ContractPeriod period) => Error.Rule(
        "territories.contract-amount-left-outside",
        ("funder", amount.Name ?? (object)amount.Funder),
        ("kind", amount.Kind),
        ("year", amount.Year),
        ("first", period.From.Year),
        ("last", period.To.Year)).At(amount.Year < period.From.Year ? "/validFrom" : "/validTo");

    public static Error AmountTwice(int index, ContractAmount amount) => Error.Rule(
        "territories.contract-amount-twice", ("funder", amount.Name ?? (object)amount.Funder), ("year", amount.Year), ("kind", amount.Kind)).At($"/amounts/{index}");

    public static Error FunderNameMissing(int index) => Error.Rule("territories.contract-funder-name-missing").At($"/amounts/{index}/name");

    public static Error Overlaps(ContractPeriod period, ContractPeriod other) =>
        Error.Rule("territories.contract-overlaps", ("from", period.From), ("to", period.To), ("otherFrom", other.From), ("otherTo", other.To)).At("/validFrom");
}

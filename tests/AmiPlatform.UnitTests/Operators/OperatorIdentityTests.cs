using AmiPlatform.Operators.Domain.Operators;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class OperatorIdentityTests
{
    [Theory]
    [InlineData("W622000001", true)]
    [InlineData("W2A2000001", true)]
    [InlineData("w622000001", false)]
    [InlineData("W62200001", false)]
    [InlineData("W6220000011", false)]
    [InlineData("W622000001\n", false)]
    [InlineData("622000001", false)]
    public void An_rna_has_the_shape_of_the_national_register(string rna, bool accepted)
    {
        Rna.HasShape(rna).ShouldBe(accepted);
        Codes(TestOperators.Association with { Rna = rna }).Contains("operators.rna-shape").ShouldBe(!accepted);
    }

    [Theory]
    [InlineData("62498", true)]
    [InlineData("2A004", true)]
    [InlineData("2C004", false)]
    [InlineData("6249", false)]
    public void A_commune_has_the_shape_of_an_insee_code(string code, bool accepted) =>
        Codes(TestOperators.Association with { CommuneCode = code }).Contains("operators.commune-code-shape").ShouldBe(!accepted);

    [Fact]
    public void An_association_without_rna_is_refused_at_the_field() =>
        Refusals(TestOperators.Association with { Rna = null }).ShouldBe([("operators.rna-required", "/rna")]);

    [Fact]
    public void An_association_of_Alsace_Moselle_needs_no_rna() =>
        TestOperators.Identity(TestOperators.Association with { Rna = null, AlsaceMoselleRegister = "Volume 12, folio 34" }).Rna.ShouldBeNull();

    [Fact]
    public void Only_an_association_has_an_rna_or_an_entry_in_a_register_of_associations() =>
        Refusals(TestOperators.Association with { Kind = OperatorKind.Company, AlsaceMoselleRegister = "Volume 12, folio 34" })
            .ShouldBe([("operators.rna-of-associations-only", "/rna"), ("operators.register-of-associations-only", "/alsaceMoselleRegister")]);

    [Theory]
    [InlineData(nameof(OperatorKind.Foundation), nameof(LegalNature.Private))]
    [InlineData(nameof(OperatorKind.Company), nameof(LegalNature.Private))]
    [InlineData(nameof(OperatorKind.Commune), nameof(LegalNature.Public))]
    [InlineData(nameof(OperatorKind.PublicBody), nameof(LegalNature.Public))]
    public void The_kind_decides_the_legal_nature_where_the_law_does(string kind, string nature)
    {
        var claims = Other(Enum.Parse<OperatorKind>(kind));
        var expected = Enum.Parse<LegalNature>(nature);
        TestOperators.Identity(claims).LegalNature.ShouldBe(expected);
        Codes(claims with { LegalNature = expected == LegalNature.Private ? LegalNature.Public : LegalNature.Private })
            .ShouldBe(["operators.legal-nature-of-kind"]);
    }

    [Theory]
    [InlineData(nameof(OperatorKind.SocialLandlord))]
    [InlineData(nameof(OperatorKind.Other))]
    public void Where_the_kind_does_not_decide_the_legal_nature_it_must_be_said(string kind)
    {
        var claims = Other(Enum.Parse<OperatorKind>(kind));
        Refusals(claims).ShouldBe([("operators.legal-nature-required", "/legalNature")]);
        TestOperators.Identity(claims with { LegalNature = LegalNature.Public }).LegalNature.ShouldBe(LegalNature.Public);
    }

    [Fact]
    public void A_date_of_foundation_may_be_today_but_not_tomorrow()
    {
        Codes(TestOperators.Association with { FoundedOn = new DateOnly(2027, 3, 8) }).ShouldBeEmpty();
        Codes(TestOperators.Association with { FoundedOn = new DateOnly(2027, 3, 9) }).ShouldBe(["operators.founded-in-the-future"]);
    }

    [Fact]
    public void Every_fault_is_said_at_once() =>
        Codes(TestOperators.Association with { Siret = "24620036400081", LegalName = "", CommuneCode = "X", Rna = null, FoundedOn = DateOnly.MaxValue })
            .ShouldBe([
                "operators.siret-check-digit", "operators.legal-name-missing", "operators.commune-code-shape", "operators.rna-required",
                "operators.founded-in-the-future"]);

    private static OperatorClaims Other(OperatorKind kind) => TestOperators.Association with { Kind = kind, Rna = null };

    private static string[] Codes(OperatorClaims claims) => [.. OperatorIdentity.Of(claims, TestOperators.Today).Errors.Select(error => error.Code)];

    private static (string Code, string? Target)[] Refusals(OperatorClaims claims) =>
        [.. OperatorIdentity.Of(claims, TestOperators.Today).Errors.Select(error => (error.Code, error.Target))];
}

using AmiPlatform.Territories.Domain.Districts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class DistrictCodeTests
{
    private static readonly Gen<string> Departments = Gen.OneOf(Gen.Choose(1, 976).Select(number => $"{number:000}"), Gen.Elements("02A", "02B"));

    [Property]
    public Property A_code_of_2015_tells_its_generation() => Prop.ForAll(
        Departments.SelectMany(department => Gen.Choose(0, 999).Select(number => $"QP{department}{number:000}")).ToArbitrary(),
        text => DistrictCode.Read(text) is { Generation: DistrictGeneration.Qpv2015 } code && code.Value == text);

    [Property]
    public Property A_code_of_2024_tells_its_generation() => Prop.ForAll(
        (from department in Departments
         from number in Gen.Choose(0, 99)
         from letter in Gen.Elements('N', 'M', 'I')
         select $"QN{department}{number:00}{letter}").ToArbitrary(),
        text => DistrictCode.Read(text) is { Generation: DistrictGeneration.Qpv2024 } code && code.Value == text);

    [Property]
    public bool A_text_of_another_length_is_never_a_code(string? text) => DistrictCode.Read(text) is null || text!.Trim().Length == DistrictCode.Length;

    [Theory]
    [InlineData("QP06201")]
    [InlineData("QP0620190")]
    [InlineData("QP06201M")]
    [InlineData("QN062019")]
    [InlineData("QN06201X")]
    [InlineData("QN02C01M")]
    [InlineData("qp062019")]
    [InlineData("QX062019")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_shape_is_refused(string? given) => DistrictCode.Read(given).ShouldBeNull();
}

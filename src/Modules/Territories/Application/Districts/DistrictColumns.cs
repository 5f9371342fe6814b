namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Columns of the list of districts; others, such as <c>lib_com</c>, may stand beside them.</summary>
internal static class DistrictColumns
{
    public const string Code = "code_qp";
    public const string Name = "lib_qp";
    public const string Communes = "insee_com";
    public const string Population = "population";

    public static IReadOnlyList<string> All { get; } = [Code, Name, Communes, Population];
}

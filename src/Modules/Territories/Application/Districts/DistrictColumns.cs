namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Columns of the list of districts; others, such as <c>lib_com</c>, may stand beside them.</summary>
internal static class DistrictColumns
{
    public const string Code = "code_qp";
    public const string Name = "lib_qp";
    public const string Communes = "insee_com";
    public const string Population = "population";

    public static IReadOnlyList<string> All { get; } = [Code, Name, Communes, Population];

    /// <summary>Those of a list of 2007, whose districts had no codes and whose populations nobody published by district.</summary>
    public static IReadOnlyList<string> Of2007 { get; } = [Name, Communes];
}

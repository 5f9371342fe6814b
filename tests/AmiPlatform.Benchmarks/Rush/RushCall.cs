using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Rush;

/// <summary>A call that closes in a minute or two.</summary>
internal static class RushCall
{
    /// <summary>Publishes it.</summary>
    /// <param name="platform">Where.</param>
    /// <param name="deadline">Last instant at which a file is accepted.</param>
    /// <returns>The call.</returns>
    public static async Task<Guid> PublishAsync(Platform platform, DateTimeOffset deadline)
    {
        var manager = await platform.SignInAsync("programme-manager");
        var now = TimeProvider.System.GetUtcNow();
        var drafted = await platform.SendAsync(HttpMethod.Post, "/api/calls", manager, null, new
        {
            title = "Appel de mesure",
            kind = "Ami",
            year = now.Year,
            purpose = "Mesurer ce que la plateforme supporte avant une date limite.",
            resolution = new { body = "Council", number = "MESURE-1", adoptedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-10), title = "Appel de mesure" },
            themes = new[] { "Mobilité" },
            specification = "Aucune action n’est financée par cet appel.",
            envelopes = new[] { new { kind = "Specific", budgetYear = now.Year, amount = 150_000 } },
            rules = new[] { new { code = "SiretPresent", blocking = true, parameters = new { }, explanationFrench = "L’opérateur a un numéro SIRET.", explanationEnglish = "The operator has a SIRET." } },
            milestones = new[] { new { kind = "SubmissionOpens", at = now }, new { kind = "SubmissionDeadline", at = deadline } },
            contactPoints = new[] { new { name = "Mesure", email = "mesure@demo.localhost" } },
        });
        var call = drafted.Body.GetProperty("id").GetGuid();
        await platform.SendAsync(HttpMethod.Post, $"/api/calls/{call}/publish", manager, drafted.Tag, null);
        while (!(await platform.GetAsync($"/api/calls/{call}")).GetProperty("phase").ValueEquals("Open")) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        return call;
    }
}

using System.Globalization;
using System.Text;
using AmiPlatform.Benchmarks.Submit;
using AmiPlatform.BuildingBlocks.Application.Secrets;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>Clients that submit, answer, ask and import, one request after the other each, and note what they are told.</summary>
internal sealed class CrashLoad(CrashScene scene, Uri address, Acknowledgements told)
{
    private const int Submitting = 3, Answering = 3, Asking = 2;
    private int drafts = -1, questions;

    /// <summary>Runs until it is stopped; each client then waits for the answer to its last request.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Submitting).Select(_ => RepeatAsync(SubmitAsync, stop)),
        .. Enumerable.Range(0, Answering).Select(number => AnswerAsync([.. scene.Links.Where((_, index) => index % Answering == number)], stop)),
        .. Enumerable.Range(0, Asking).Select(_ => RepeatAsync(AskAsync, stop)),
        ImportAsync(stop),
    ]);

    private async Task RepeatAsync(Func<RetryingClient, Task> send, CancellationToken stop)
    {
        using var client = new RetryingClient(address, told);
        while (!stop.IsCancellationRequested) await send(client);
    }

    private async Task SubmitAsync(RetryingClient client)
    {
        if (Interlocked.Increment(ref drafts) is var next && next >= scene.Drafts.Identifiers.Count)
        {
            await Task.Delay(100);
            return;
        }

        var id = scene.Drafts.Identifiers[next];
        var receipt = await client.SendAsync(HttpMethod.Post, $"/api/applications/{id}/submit", scene.Association, DraftStock.Declarations, $"{id}", scene.Drafts.Version);
        if (receipt is { } given) told.Submissions.Enqueue(new SubmissionAcknowledged(id, given.GetProperty("trackingNumber").GetString()!, given.GetProperty("jws").GetString()!));
    }

    private async Task AskAsync(RetryingClient client)
    {
        var text = $"Question {Interlocked.Increment(ref questions)} ?";
        var asked = await client.SendAsync(HttpMethod.Post, $"/api/calls/{scene.CallId}/questions", scene.Association, new { question = text }, $"{Guid.NewGuid()}");
        if (asked is { } given) told.Questions.Enqueue(new QuestionAcknowledged(given.GetProperty("id").GetGuid(), text));
    }

    // By link, without a key: an answer is safe to repeat by itself. Each is another than the one before it.
    private async Task AnswerAsync(IReadOnlyList<string> links, CancellationToken stop)
    {
        using var client = new RetryingClient(address, told);
        for (var round = 0; ; round++)
        {
            foreach (var link in links)
            {
                if (stop.IsCancellationRequested) return;
                var (answer, companions) = round % 2 == 0 ? ("Tentative", round % 11) : ("Declined", 0);
                if (await client.SendAsync(HttpMethod.Put, link, null, new { answer, companions }) is not null)
                    told.Answers.Enqueue(new AnswerAcknowledged(PersonalToken.HashOf(link.Split('/')[^1]), answer, companions));
            }
        }
    }

    // One client: the file that was acknowledged last is the one that must stand.
    private async Task ImportAsync(CancellationToken stop)
    {
        using var client = new RetryingClient(address, told);
        for (var residents = 1_000; !stop.IsCancellationRequested; residents++)
        {
            var file = new StringBuilder("code_insee;nom;siren;codes_postaux;population_insee_package\n");
            foreach (var (code, siren) in CrashScene.Communes) file.Append(CultureInfo.InvariantCulture, $"{code};Commune {code};{siren};62300;{residents}\n");
            var report = await client.SendAsync(
                HttpMethod.Post, "/api/territories/communes/import", scene.Manager, () => new StringContent(file.ToString(), Encoding.UTF8, "text/csv"), $"{Guid.NewGuid()}", null);
            if (report is not null) told.Imports.Enqueue(residents);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Receives, inspects and stores the file of a command before its transaction begins.</summary>
/// <typeparam name="TRequest">The command.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
internal sealed class ReceiveFileBehavior<TRequest, TOutcome>(Staging staging, FileIntake intake, FileScanner scanner, RequestContext request)
    : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IBringsFile, IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TRequest brings, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var received = await staging.ReceiveAsync(brings.File.Content(), cancellationToken);
        if (!received.IsSuccess) return TOutcome.Refused(received.Errors);
        await using var staged = received.Value;
        var finding = await ContentInspector.InspectAsync(staged.Content, cancellationToken);
        if (finding.Fault is { } fault) return TOutcome.Refused([FileErrors.ContentRefused(fault, brings.Accepted)]);
        var kind = finding.Kind!.Value;
        if (!brings.Accepted.Contains(kind)) return TOutcome.Refused([FileErrors.KindNotAccepted(kind, brings.Accepted)]);
        var fitting = FileEndings.Fit(FileNames.Normalise(brings.File.Name), kind);
        if (!fitting.IsSuccess) return TOutcome.Refused(fitting.Errors);

        var name = fitting.Value;
        // A form is sent again with another boundary: what counts is what it says.
        if (request.Fingerprint is { } path) request.Fingerprint = Digest($"{path}\n{name}\n{staged.Sha256}");
        var storedAs = await intake.KeepAsync(staged, cancellationToken);
        brings.File.Receive(new ReceivedFile(name, kind, staged.Length, staged.Sha256, storedAs));
        var outcome = await next();
        if (outcome.IsSuccess) scanner.Wake();
        else if (storedAs is not null) await intake.GiveBackAsync(storedAs);
        return outcome;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Globalization;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Applications.Infrastructure.Endpoints;

/// <summary>What a telephone shows that has read the code of a printed receipt: whether it was given here and still counts, and nothing about anybody.</summary>
internal static class VerificationPage
{
    public static void MapVerificationPage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapLate("/verify/{trackingNumber}", [HttpMethods.Get, HttpMethods.Head], (Delegate)ShowAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string trackingNumber, [FromQuery(Name = "d")] string? digest, IDispatcher dispatcher, IAuthority authority, IWording wording, HttpContext http)
    {
        var outcome = await dispatcher.SendAsync(new ReadReceiptStanding(trackingNumber, digest ?? string.Empty), http.RequestAborted);
        if (!outcome.IsSuccess) return new RefusalPage(outcome.Errors);
        var (key, language) = (Key(outcome.Value), CultureInfo.CurrentUICulture);
        string Say(string part) => wording.Say(Phrase.Of(
            $"applications.receipt-page.{part}", ("authority", authority.Name), ("number", trackingNumber), ("at", outcome.Value.SubmittedAt)));
        return new NoticePage(language, authority.Name, Say($"{key}-title"), Say(key))
        {
            Status = outcome.Value.Reason == ReceiptReason.UnknownReceipt ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private static string Key(ReceiptVerification verification) => verification switch
    {
        { Valid: true } => "valid",
        { Reason: ReceiptReason.Superseded } => "superseded",
        _ => "unknown",
    };
}

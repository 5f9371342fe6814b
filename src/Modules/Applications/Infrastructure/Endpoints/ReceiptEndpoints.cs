using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Applications.Infrastructure.Endpoints;

internal static class ReceiptEndpoints
{
    public static void MapReceipts(this RouteGroupBuilder applications)
    {
        applications.MapPostQuery<VerifyReceipt, ReceiptVerification>("receipt-verifications");
        applications.MapGet<ReadReceiptVerification, ReceiptVerification>("receipt-verifications/{jws}");
        applications.MapGet<ReadReceiptStanding, ReceiptVerification>("receipt-verifications/{trackingNumber}/{digest}");
    }

    public static void MapSigningKeys(this IEndpointRouteBuilder endpoints, string document) =>
        endpoints.MapGet<ReadSigningKeys, SigningKeySet>("/.well-known/jwks.json").WithGroupName(document).WithTags(document);
}

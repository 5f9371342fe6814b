using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

/// <summary>Reads one power to sign for the authority.</summary>
/// <param name="SignatoryId">The power.</param>
[Requires(SignatoryPermissions.Read)]
internal sealed record GetSignatory(Guid SignatoryId) : IQuery<SignatoryResponse>;

/// <summary>A power to sign for the authority.</summary>
/// <param name="Id">The power.</param>
/// <param name="Holder">Who signs.</param>
/// <param name="Capacity">As what, in the words of the signature block.</param>
/// <param name="Act">The act that gives the power.</param>
/// <param name="Scope">What may be signed.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; absent while none is set.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record SignatoryResponse(
    Guid Id, string Holder, string Capacity, string Act, IReadOnlyList<SignedMatter> Scope, DateOnly From, DateOnly? To, long Version) : IVersioned
{
    /// <summary>What this caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    public static SignatoryResponse Of(Signatory signatory) =>
        new(signatory.Id.Value, signatory.Holder, signatory.Capacity, signatory.Act, signatory.Scope, signatory.From, signatory.To, signatory.Version);
}

internal sealed class GetSignatoryHandler(PlatformDbContext context, ICaller caller) : IQueryHandler<GetSignatory, SignatoryResponse>
{
    public async Task<Result<SignatoryResponse>> Handle(GetSignatory request, CancellationToken cancellationToken)
    {
        var id = new SignatoryId(request.SignatoryId);
        if (await context.Signatories.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } found) return SignatoryErrors.NotFound(request.SignatoryId);
        var response = SignatoryResponse.Of(found);
        return caller.Has(SignatoryPermissions.Manage) ? response with { Actions = [new("end-signatory", "POST", $"/api/platform/signatories/{found.Id.Value}/end")] } : response;
    }
}

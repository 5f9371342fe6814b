using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

internal sealed class SignatoryRepository(PlatformDbContext context, RequestContext request) : EfRepository<Signatory, SignatoryId>(context, request);

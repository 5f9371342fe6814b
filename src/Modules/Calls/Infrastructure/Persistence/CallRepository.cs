using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class CallRepository(CallsDbContext context, RequestContext request) : EfRepository<Call, CallId>(context, request), ICallRepository;

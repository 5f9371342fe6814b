using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>The calls, inside a transaction.</summary>
internal interface ICallRepository : IRepository<Call, CallId>;

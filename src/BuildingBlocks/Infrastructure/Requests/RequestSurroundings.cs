using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Requests;

/// <summary>Who asks and what came with it: the same in the scope that received a request and in the scope that carries it out.</summary>
/// <param name="permissions">What each role holds.</param>
/// <param name="secondFactor">Who must have a second factor.</param>
internal sealed class RequestSurroundings(PermissionRegistry permissions, SecondFactorOptions secondFactor)
{
    public RequestContext Context { get; private set; } = new();

    public CurrentCaller Caller { get; private set; } = new(permissions, secondFactor);

    /// <summary>Makes a new scope part of an outer one; called before anything in the new scope asks for its context or caller.</summary>
    public void Continue(RequestSurroundings outer) => (Context, Caller) = (outer.Context, outer.Caller);
}

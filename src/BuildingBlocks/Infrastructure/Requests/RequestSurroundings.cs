using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Requests;

/// <summary>Who asks and what came with it: the same in the scope that received a request and in the scope that carries it out.</summary>
/// <param name="permissions">What each role holds.</param>
/// <param name="secondFactor">Who must have a second factor.</param>
internal sealed class RequestSurroundings(PermissionRegistry permissions, SecondFactorOptions secondFactor)
{
    public RequestContext Context { get; private set; } = new();

    public CurrentCaller Caller { get; private set; } = new(permissions, secondFactor);

    /// <summary>What commits together with the next command, told its outcome: the end of the long work that sent it.</summary>
    public Action<WriteSession, IOutcome>? Along { get; set; }

    /// <summary>Makes a new scope part of an outer one; called before anything in the new scope asks for its context or caller.</summary>
    public void Continue(RequestSurroundings outer) => (Context, Caller, Along) = (outer.Context, outer.Caller, outer.Along);
}

using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Puts a call away whose deadline has passed and of which no file is open any more. It stays readable, and lists show it only where the phase <c>Archived</c> is asked for.</summary>
/// <param name="CallId">The call.</param>
[Requires(CallsPermissions.Manage)]
internal sealed record ArchiveCall(Guid CallId) : ICommand;

internal sealed class ArchiveCallHandler(IAddressedCalls calls, TimeProvider clock) : ICommandHandler<ArchiveCall>
{
    public async Task<Result> Handle(ArchiveCall command, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(command.CallId, cancellationToken) is not { } call) return CallErrors.NotFound(command.CallId);
        return call.Archive(clock.GetUtcNow());
    }
}

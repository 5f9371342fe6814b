using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using MediatR;

namespace AmiPlatform.Host.Demonstration;

/// <summary>Sends requests as a demonstration account, through the same pipeline as HTTP.</summary>
internal sealed class DemonstrationStage(DemonstrationAccounts accounts, IServiceScopeFactory scopes, IMessagePump pump) : IDemonstrationStage
{
    public Guid AccountId(string account) => accounts[account].Id;

    public string Email(string account) => accounts[account].Email;

    public Task GiveFunderAsync(string account, Guid funderId) => accounts.GiveFunderAsync(account, funderId);

    public async Task<TOutcome> SendAsync<TOutcome>(string account, IRequest<TOutcome> request, CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome>
    {
        await using var scope = scopes.CreateAsyncScope();
        var holder = accounts[account];
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UseAccount(holder.Id, holder.DisplayName, holder.Roles, holder.FunderId);
        return await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(request, cancellationToken);
    }

    public Task SettleAsync(CancellationToken cancellationToken) => pump.DrainAsync(cancellationToken);
}

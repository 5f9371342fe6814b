using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Demonstration;

/// <summary>Sends requests as one of the demonstration accounts, each in a scope of its own.</summary>
public interface IDemonstrationStage
{
    /// <summary>Identifier of a demonstration account.</summary>
    /// <param name="account">Name before <c>@demo.localhost</c>, such as <c>programme-manager</c>.</param>
    /// <returns>The account's id.</returns>
    Guid AccountId(string account);

    /// <summary>Address with which a demonstration account signs in.</summary>
    /// <param name="account">Name before <c>@demo.localhost</c>.</param>
    /// <returns>The address.</returns>
    string Email(string account);

    /// <summary>Says for which funder a demonstration account acts, as an administrator would.</summary>
    /// <param name="account">Name before <c>@demo.localhost</c>, such as <c>funder-agent</c>.</param>
    /// <param name="funderId">The funder.</param>
    /// <returns>When it is saved.</returns>
    Task GiveFunderAsync(string account, Guid funderId);

    /// <summary>Sends a request as an account.</summary>
    /// <typeparam name="TOutcome">Outcome of the request.</typeparam>
    /// <param name="account">Name before <c>@demo.localhost</c>.</param>
    /// <param name="request">A command or a query.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The outcome, success or refusal.</returns>
    Task<TOutcome> SendAsync<TOutcome>(string account, IRequest<TOutcome> request, CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome>;

    /// <summary>Waits until every consumer has handled what was raised so far.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>When nothing is pending.</returns>
    Task SettleAsync(CancellationToken cancellationToken);
}

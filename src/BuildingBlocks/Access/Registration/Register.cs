using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>
/// Asks for an account without a role. A mail brings the code that opens it (<c>confirm-email</c>); where the address has an account already, it says so instead: the answer is the same.
/// One mail in each ten minutes of the clock goes to an address from one network. Sent once more it sends another code, or nothing, so that it needs no <c>Idempotency-Key</c>.
/// </summary>
[Anonymous]
internal sealed record Register(RegisterBody Body) : IAccessRequest;

/// <param name="Email">Address with which the account signs in; at most 254 characters.</param>
/// <param name="Password">Twelve characters at least, five different ones; none of those that everybody has.</param>
/// <param name="DisplayName">Name shown to others; the part of the address before the @ when none is given.</param>
internal sealed record RegisterBody(string Email, string Password, string? DisplayName = null);

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(request => request.Body.Email).IsEmail();
        RuleFor(request => request.Body.Password).IsNewPassword();
        RuleFor(request => request.Body.DisplayName).IsLine(100);
    }
}

internal sealed class RegisterHandler(
    AccountKeeper accounts, AccessDbContext context, RegistrationCodes codes, ITransactionMail mail, IAuthority authority, RequestContext surroundings, IIdGenerator ids, TimeProvider clock)
    : IAccessHandler<Register>
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public async Task<Result> Handle(Register request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asked = Account.For(ids.Next(), request.Body.Email, request.Body.DisplayName, now);
        var valid = await accounts.HashPasswordAsync(asked, request.Body.Password);
        if (!valid.Succeeded) return Result.Refused(valid.ToErrors());
        var known = await accounts.FindOrDecoyAsync(asked.Email!, cancellationToken);
        // The code for an address that has an account is made and thrown away: whoever measures the answer learns nothing.
        IMailContent content = new RegistrationMail(asked.DisplayName, codes.Make(asked), now + RegistrationCodes.Life, authority.Name);
        if (!known.IsDecoy) content = new AlreadyRegisteredMail(known.DisplayName, authority.Name);
        var fact = $"access.registration:{now.UtcTicks / Between.Ticks}:{CallerNetwork.Of(surroundings.Address)}";
        var recipient = accounts.NormalizeEmail(asked.Email)!.ToLowerInvariant();
        await context.NoteRegistrationAsync(known, session => mail.Queue(session, "access", recipient, fact, content), cancellationToken);
        mail.Committed();
        return Result.Success;
    }
}

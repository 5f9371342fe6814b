using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>Opens an account without a role. It is active at once: there is no mail yet that could confirm the address.</summary>
[Anonymous]
internal sealed record Register(RegisterBody Body) : IAccessRequest<Registered>;

/// <param name="Email">Address with which the account signs in; at most 254 characters.</param>
/// <param name="Password">Twelve characters at least, five different ones; none of those that everybody has.</param>
/// <param name="DisplayName">Name shown to others; the part of the address before the @ when none is given.</param>
internal sealed record RegisterBody(string Email, string Password, string? DisplayName = null);

/// <param name="Id">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Its name.</param>
internal sealed record Registered(Guid Id, string Email, string DisplayName)
{
    public static Registered Of(Account account) => new(account.Id, account.Email!, account.DisplayName);
}

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(request => request.Body.Email).IsEmail();
        RuleFor(request => request.Body.Password).IsNewPassword();
        RuleFor(request => request.Body.DisplayName).IsLine(100);
    }
}

internal sealed class RegisterHandler(AccountOpener opener, RegistrationReplies replies) : IAccessHandler<Register, Registered>
{
    public async Task<Result<Registered>> Handle(Register request, CancellationToken cancellationToken)
    {
        if (await replies.FindAsync(request.Body, cancellationToken) is { } stored) return stored;
        Result<Account> opened;
        try
        {
            opened = await opener.OpenAsync(request.Body.Email, request.Body.Password, request.Body.DisplayName, [], replies.Keep);
        }
        catch (RepliedMeanwhileException)
        {
            return (await replies.FindAsync(request.Body, cancellationToken))!.Value;
        }

        if (opened.IsSuccess) return Registered.Of(opened.Value);
        return await replies.FindAsync(request.Body, cancellationToken) ?? Result<Registered>.Refused(opened.Errors);
    }
}

using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>
/// Makes an API key, with which a program acts for the account within the scopes named, and shows it this once: what is kept is its hash. The account's roles of the moment count, so
/// that a key never does what its account may not. A mail tells the owner. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the key.
/// </summary>
/// <param name="Body">What it is for.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record CreateApiKey(CreateApiKeyBody Body) : IAccessRequest<CreatedApiKey>;

/// <param name="Name">What it is for, at most 100 characters.</param>
/// <param name="Scopes">Permissions that it has of those of the account, such as <c>applications:read</c>; those that are open to keys are listed in <c>docs/permissions.md</c>.</param>
/// <param name="Days">Days until it expires, 1 to 366; 90 unless said.</param>
internal sealed record CreateApiKeyBody(string Name, IReadOnlyList<string> Scopes, int? Days = null);

/// <summary>An API key, shown this once.</summary>
/// <param name="Id">By which it is revoked.</param>
/// <param name="Key">For the header <c>Authorization: Bearer ami_…</c>.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">How it begins, by which lists and the audit trail name it.</param>
/// <param name="Scopes">What it may do of what its account may.</param>
/// <param name="CreatedAt">Since when it serves.</param>
/// <param name="ExpiresAt">Until when.</param>
internal sealed record CreatedApiKey(Guid Id, string Key, string Name, string Prefix, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    private const int MostScopes = 50;

    private readonly PermissionRegistry permissions;

    public CreateApiKeyValidator(PermissionRegistry permissions)
    {
        this.permissions = permissions;
        RuleFor(request => request.Body.Name).NotEmpty().IsLine(ApiKey.NameLength);
        RuleFor(request => request.Body.Scopes.Count).InclusiveBetween(1, MostScopes).OverridePropertyName("Body.Scopes");
        RuleForEach(request => request.Body.Scopes).Must(OfferedScope).WithErrorCode("access.scope-not-offered");
        RuleFor(request => request.Body.Days).InclusiveBetween(1, ApiKey.MostDays);
    }

    private bool OfferedScope(CreateApiKey request, string? scope, ValidationContext<CreateApiKey> context)
    {
        context.MessageFormatter.AppendArgument("given", scope).AppendArgument("offered", permissions.OpenToKeys);
        return scope is not null && permissions.IsOpenToKeys(scope);
    }
}

internal sealed class CreateApiKeyHandler(ICaller caller, AccessDbContext context, ITransactionMail mail, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : IAccessHandler<CreateApiKey, CreatedApiKey>
{
    private const int UsualDays = 90;

    public async Task<Result<CreatedApiKey>> Handle(CreateApiKey request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } accountId) return AccessErrors.NotSignedIn;
        var missing = request.Body.Scopes.Index().Where(scope => !caller.Has(scope.Item)).Select(scope => AccessErrors.ScopeNotHeld(scope.Index, scope.Item)).ToList();
        if (missing.Count > 0) return Result<CreatedApiKey>.Refused(missing);
        var now = clock.GetUtcNow();
        var text = ApiKeyText.Make();
        var key = ApiKey.For(ids, accountId, request.Body.Name, request.Body.Scopes, text, now, request.Body.Days ?? UsualDays);
        var email = await context.Users.AsNoTracking().Where(account => account.Id == accountId).Select(account => account.Email!).SingleAsync(cancellationToken);
        var content = new ApiKeyMadeMail(caller.DisplayName, key.Name, key.Prefix, string.Join(", ", key.Scopes), now, key.ExpiresAt, authority.Name);
        context.Beside = session => mail.Queue(session, "access", email, $"access.api-key-made:{key.Id}", content);
        if (!await context.AddKeyAsync(key, now, cancellationToken)) return AccessErrors.TooManyKeys;
        mail.Committed();
        return new CreatedApiKey(key.Id, text.Text, key.Name, key.Prefix, key.Scopes, key.CreatedAt, key.ExpiresAt);
    }
}

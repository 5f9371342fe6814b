using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Administration;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Access.Passwords;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Registration;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Access.Users;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class IdentityServices
{
    /// <summary>An API key or a bearer token where the request brings one, else the cookie; challenges are answered, never redirected.</summary>
    public const string Scheme = "Access";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddIdentityCore<Account>(Configure)
            .AddUserManager<AccountKeeper>()
            .AddPasswordValidator<CommonPasswordValidator>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountPrincipalFactory>();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, AccessDbContext, Guid>>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<PasswordResetTokens>();
        services.AddSingleton<RegistrationCodes>();
        services.AddSingleton<TokenIssuer>();
        services.AddScoped<ICookieSession, CookieSession>();
        services.AddSingleton<UnknownApiKeys>();
        services.AddSingleton<LiveApiKeys>();
        services.AddSingleton<ApiKeyUses>();
        services.AddHostedService<ApiKeyUseService>();
        services.AddSingleton<LiveSessions>();
        services.AddScoped<SecondFactorKeeper>();
        services.AddScoped<SessionOpener>();
        services.AddSingleton<IPrincipalCheck, SessionCheck>();
        services.AddScoped<AccountOpener>();
        services.AddScoped<FunderAssignment>();
        services.AddScoped<AccountChanges>();
        services.AddScoped<AccountRoles>();
        services.AddScoped<KnownFunders>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<DemonstrationPassword>();
        services.AddSingleton<DemonstrationAccounts>();
        services.AddScoped(scope => new AdministratorCommand(
            scope.GetRequiredService<AccountKeeper>(), scope.GetRequiredService<AccountOpener>(), scope.GetRequiredService<CurrentCaller>(), scope.GetRequiredService<Messages>()));
        return services;
    }

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options =>
            {
                options.ForwardDefaultSelector = context => ApiKeyAuthentication.IsBroughtBy(context.Request) ? ApiKeyAuthentication.SchemeName
                    : HasBearer(context) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme;
                options.ForwardChallenge = IdentityConstants.BearerScheme;
                options.ForwardForbid = IdentityConstants.BearerScheme;
            })
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddApplicationCookie();
        services.AddOptions<BearerTokenOptions>(IdentityConstants.BearerScheme).PostConfigure<TimeProvider>(
            (options, clock) => options.BearerTokenProtector = new RememberedTickets(options.BearerTokenProtector, clock));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "ami-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            // Whether the account is still what the cookie says, its session says at each request.
            options.Events.OnValidatePrincipal = static _ => Task.CompletedTask;
        });
        return services;
    }

    private static bool HasBearer(HttpContext context) => context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = string.Empty;
        options.Password.RequiredLength = PasswordRules.MinimumLength;
        options.Password.RequiredUniqueChars = PasswordRules.DistinctCharacters;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}

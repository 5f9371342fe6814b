using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>What writes, keeps and sends mail.</summary>
internal static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(new MailTemplates(PlatformAssemblies.All));
        services.AddSingleton<MailEnvelope>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<UnsubscribeTokens>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailOptions>().Server is null
            ? provider.GetRequiredService<FolderTransport>()
            : provider.GetRequiredService<SmtpTransport>());
        services.AddSingleton<MailSender>();
        services.AddHostedService<MailSendService>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<ITransactionMail>(provider => provider.GetRequiredService<MailQueue>());
        services.AddScoped<IMail, PendingMail>();
        services.AddSingleton<IPermissionSource, MailPermissionSource>();
        services.AddJsonContext(MailJsonContext.Default);
    }

    public static void MapMail(this IEndpointRouteBuilder endpoints)
    {
        var platform = endpoints.MapModule("platform");
        platform.MapList<BrowseMail, MailSummary>("mail");
        platform.MapPost<RedriveMail>("mail/{mailId:guid}/redrive").WithoutPrecondition();
        platform.MapGet<GetMailPreferences, MailPreferencesResponse>("mail-preferences");
        platform.MapPut<SetMailPreferences>("mail-preferences").WithoutPrecondition();
        platform.MapPost<Unsubscribe>(Unsubscribe.Path).WithoutPrecondition();
        platform.MapUnsubscribePage();
    }
}

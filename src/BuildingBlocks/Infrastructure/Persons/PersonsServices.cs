using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>What the platform keeps about people, given out and erased.</summary>
internal static class PersonsServices
{
    public static void AddPersons(this IServiceCollection services)
    {
        services.AddScoped<PersonRegister>();
        services.AddSingleton<PersonEraser>();
        services.AddSingleton<IPersonalData, PlatformPersonalData>();
        services.AddSingleton<IPersonErasure, PlatformErasure>();
        services.AddSingleton<IPermissionSource, PersonsPermissionSource>();
        services.AddJsonContext(RetentionJsonContext.Default);
    }

    public static void MapPersons(this IEndpointRouteBuilder endpoints)
    {
        var platform = endpoints.MapModule("platform");
        platform.MapGet<ExportPerson, PersonalArchive>("persons/{personId:guid}/export", PersonalArchiveResult.ContentType, archive => new PersonalArchiveResult(archive));
        platform.MapGet<GetRetention, RetentionPlan>("retention");
        platform.MapPost<ErasePerson>("persons/{personId:guid}/erase").WithoutPrecondition();
    }
}

using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>What is the same for every operation: who one is, and how a problem looks.</summary>
internal sealed class DocumentTransformer(MessageCatalog messages) : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";
    public const string Cookie = "cookie";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = $"AmiPlatform: {context.DocumentName}", Version = "v1" };
        document.Servers?.Clear();
        var components = document.Components ??= new OpenApiComponents();
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Access token that `POST /api/access/login` answers, or an API key `ami_…` that `POST /api/access/me/api-keys` answers.",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "ami-session",
                Description = "Session cookie that `POST /api/access/login?useCookies=true` sets.",
            },
        };
        components.Responses = ProblemKinds.All.ToDictionary(
            kind => ProblemReference(kind.Status),
            IOpenApiResponse (kind) => new OpenApiResponse
            {
                Description = messages.Find($"problem.{kind.Name}", English),
                Headers = kind.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? RetryAfter() : null,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemResponses.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
                },
            });
        foreach (var member in (components.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.SelectMany(schema => schema.Properties?.Values ?? []).OfType<OpenApiSchema>()) SayOutside(member);
        return Task.CompletedTask;
    }

    // What is said of a member that may be null stands beside its alternatives, not inside one of them.
    private static void SayOutside(OpenApiSchema member)
    {
        if (member.Description is not null || member.OneOf?.OfType<OpenApiSchemaReference>().FirstOrDefault() is not { Reference: { Description: { } words } reference }) return;
        member.Description = words;
        reference.Description = null;
    }

    private static Dictionary<string, IOpenApiHeader> RetryAfter() => new()
    {
        ["Retry-After"] = new OpenApiHeader { Description = "Seconds after which to ask again.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
    };

    public static string ProblemReference(int status) => string.Create(CultureInfo.InvariantCulture, $"Problem{status}");
}

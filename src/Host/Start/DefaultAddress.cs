namespace AmiPlatform.Host.Start;

/// <summary>The address when none is given; applied in code, so that <c>ASPNETCORE_URLS</c> wins with and without a launch profile.</summary>
internal static class DefaultAddress
{
    private const string Address = "http://localhost:5080";
    private static readonly string[] Keys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    public static void Apply(WebApplicationBuilder builder)
    {
        if (!Keys.Any(key => builder.Configuration.GetSection(key).Exists())) builder.WebHost.UseUrls(Address);
    }
}

using AmiPlatform.Host.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

public sealed class DefaultAddressTests
{
    [Fact]
    public void Without_an_address_the_host_listens_on_port_5080() => AddressWith().ShouldBe("http://localhost:5080");

    [Theory]
    [InlineData("urls", "http://localhost:6001", "http://localhost:6001")]
    [InlineData("http_ports", "6002", null)]
    [InlineData("https_ports", "6003", null)]
    [InlineData("Kestrel:Endpoints:One:Url", "http://localhost:6004", null)]
    public void An_address_that_is_given_wins(string key, string value, string? expected) => AddressWith($"--{key}={value}").ShouldBe(expected);

    private static string? AddressWith(params string[] arguments)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        Microsoft.Extensions.Configuration.CommandLineConfigurationExtensions.AddCommandLine(builder.Configuration, arguments);
        DefaultAddress.Apply(builder);
        return builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
    }
}

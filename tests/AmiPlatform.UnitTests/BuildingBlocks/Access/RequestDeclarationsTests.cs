using System.Reflection;
using AmiPlatform.BuildingBlocks.Access;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class RequestDeclarationsTests
{
    private static readonly PermissionRegistry Permissions = new([new AccessPermissionSource()]);

    [Fact]
    public void Every_request_of_access_says_who_may_send_it() =>
        Should.NotThrow(() => RequestDeclarations.Check([typeof(AccessServices).Assembly], Permissions));

    [Fact]
    public void A_host_does_not_start_with_requests_that_do_not_say_so()
    {
        var assembly = Substitute.For<Assembly>();
        assembly.GetTypes().Returns([typeof(Open), typeof(Known), typeof(Silent), typeof(Unknown), typeof(Both)]);
        var refusal = Should.Throw<InvalidOperationException>(() => RequestDeclarations.Check([assembly], Permissions));
        refusal.Message.Split(Environment.NewLine).Select(line => line.Split(' ')[0].Split('+')[1]).ShouldBe([nameof(Both), nameof(Silent), nameof(Unknown)]);
    }

    [Anonymous]
    private sealed record Open : ICommand;

    [Requires(AccessPermissions.OwnAccount)]
    private sealed record Known : IQuery<int>;

    private sealed record Silent : ICommand;

    [Requires("nobody:declares-this")]
    private sealed record Unknown : IQuery<int>;

    [Anonymous]
    [Requires(AccessPermissions.OwnAccount)]
    private sealed record Both : ICommand;
}

using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Messaging;

public sealed class ConsumerRegistryTests
{
    private static readonly EventNames Events = new([typeof(ConsumerRegistryTests).Assembly]);

    [Fact]
    public void A_consumer_is_found_by_its_name_and_its_event() =>
        Registry(typeof(First)).Find("tests.first", "ami.tests.something-happened.v1").ShouldNotBeNull();

    [Fact]
    public void Two_consumers_of_one_name_do_not_start() =>
        Should.Throw<InvalidOperationException>(() => Registry(typeof(First), typeof(AlsoFirst))).Message.ShouldContain("are both the consumer tests.first");

    [Fact]
    public void A_consumer_without_a_name_does_not_start() =>
        Should.Throw<InvalidOperationException>(() => Registry(typeof(Nameless))).Message.ShouldContain("has no consumer name");

    private static ConsumerRegistry Registry(params Type[] types) => new(types, new ModuleRegistry([new TestModule()]), Events);

    [WireName("ami.tests.something-happened.v1")]
    private sealed record SomethingHappened(Guid OrderingKey) : IIntegrationEvent;

    [Consumer("tests.first")]
    private sealed class First : Handler;

    [Consumer("tests.first")]
    private sealed class AlsoFirst : Handler;

    private sealed class Nameless : Handler;

    private abstract class Handler : IIntegrationEventHandler<SomethingHappened>
    {
        public Task HandleAsync(SomethingHappened integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class TestModule : IModule
    {
        public string Name => "tests";

        public void AddServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration)
        {
        }

        public void MapEndpoints(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints)
        {
        }
    }
}

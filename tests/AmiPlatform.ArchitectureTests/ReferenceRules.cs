using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceRules
{
    [Fact]
    public void The_host_references_no_domain() =>
        typeof(Program).Assembly.GetReferencedAssemblies().Where(name => name.Name!.EndsWith(".Domain", StringComparison.Ordinal) && !name.Name.Contains("BuildingBlocks", StringComparison.Ordinal)).ShouldBeEmpty();
}

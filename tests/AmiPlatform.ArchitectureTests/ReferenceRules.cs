using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using Shouldly;

namespace AmiPlatform.ArchitectureTests;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceRules
{
    /// <summary>A project of Calls that does what none may: it has a package and references the insides of two other modules.</summary>
    private static readonly XDocument OffenderProject = XDocument.Parse(
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="Dapper" />
            <ProjectReference Include="../../../BuildingBlocks/Domain/AmiPlatform.BuildingBlocks.Domain.csproj" />
            <ProjectReference Include="../IntegrationEvents/AmiPlatform.Calls.IntegrationEvents.csproj" />
            <ProjectReference Include="../../Events/IntegrationEvents/AmiPlatform.Events.IntegrationEvents.csproj" />
            <ProjectReference Include="../../Events/Domain/AmiPlatform.Events.Domain.csproj" />
            <ProjectReference Include="..\..\Operators\Application\AmiPlatform.Operators.Application.csproj" />
          </ItemGroup>
        </Project>
        """);

    [Fact]
    public void There_are_five_modules_of_four_layers()
    {
        ProjectAssemblies.ModuleNames.ShouldBe(["Applications", "Calls", "Events", "Operators", "Territories"]);
        ProjectAssemblies.Modules.Count.ShouldBe(20);
    }

    [Fact]
    public void A_domain_knows_nothing_but_the_domain_building_block()
    {
        Offenders(ProjectAssemblies.Layer("Domain"), IsForeignToDomain).ShouldBeEmpty();
        Offenders([typeof(OffenderThatKnowsPersistence).Assembly], IsForeignToDomain).ShouldNotBeEmpty("the rule must see its offender");
    }

    [Fact]
    public void A_domain_project_has_no_package()
    {
        var files = ProjectFiles("Domain");
        files.Length.ShouldBe(ProjectAssemblies.ModuleNames.Count);
        files.SelectMany(file => Packages(XDocument.Load(file)).Select(package => $"{file}: {package}")).ShouldBeEmpty();
        Packages(OffenderProject).ShouldBe(["Dapper"], "the rule must see its offender");
    }

    [Fact]
    public void An_application_layer_knows_its_own_domain_and_the_contracts_of_others()
    {
        Offenders(ProjectAssemblies.Layer("Application"), IsForeignToApplication).ShouldBeEmpty();
        IsForeignToApplication(ProjectAssemblies.Layer("Application")[0], "AmiPlatform.Calls.Domain").ShouldBeTrue();
    }

    [Fact]
    public void An_application_layer_knows_neither_persistence_nor_the_web()
    {
        var found = Types.InAssemblies(ProjectAssemblies.Layer("Application")).That().ResideInNamespaceStartingWith("AmiPlatform").GetTypes().Count();
        found.ShouldBeGreaterThan(20);
        var result = Types.InAssemblies(ProjectAssemblies.Layer("Application")).Should().NotHaveDependencyOnAny("Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data").GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
        Types.InAssembly(typeof(ReferenceRules).Assembly).That().HaveName(nameof(OffenderThatKnowsPersistence))
            .Should().NotHaveDependencyOnAny("Microsoft.EntityFrameworkCore").GetResult().IsSuccessful.ShouldBeFalse("the rule must see its offender");
    }

    [Fact]
    public void Nothing_references_the_inside_of_another_module()
    {
        Offenders(ProjectAssemblies.Modules, IsInsideOfAnother).ShouldBeEmpty();
        Offenders([typeof(Program).Assembly], IsInsideOfAnother).ShouldNotBeEmpty("the rule must see its offender: the host references every module's inside");
    }

    [Fact]
    public void Project_files_reference_no_inside_of_another_module_either()
    {
        var files = ProjectFiles("*");
        files.Length.ShouldBe(20);
        files.SelectMany(file => InsidesOfOthers(Path.GetFileName(file), XDocument.Load(file))).ShouldBeEmpty();
        InsidesOfOthers("AmiPlatform.Calls.Domain.csproj", OffenderProject).ShouldBe(
            ["AmiPlatform.Calls.Domain.csproj -> AmiPlatform.Events.Domain", "AmiPlatform.Calls.Domain.csproj -> AmiPlatform.Operators.Application"],
            "the rule must see its offender, with either separator, and nothing else");
    }

    [Fact]
    public void Building_blocks_know_no_module()
    {
        Assembly[] blocks = [.. ProjectAssemblies.All.Where(assembly => IsBuildingBlock(assembly.Name()))];
        blocks.Length.ShouldBeGreaterThan(3);
        Offenders(blocks, IsNoBuildingBlock).ShouldBeEmpty();
        Offenders([typeof(Program).Assembly], IsNoBuildingBlock).ShouldNotBeEmpty("the rule must see its offender: the host knows the modules");
    }

    private static bool IsForeignToDomain(Assembly assembly, string reference) => !IsRuntime(reference) && reference != "AmiPlatform.BuildingBlocks.Domain";

    private static bool IsInsideOfAnother(Assembly assembly, string reference) =>
        !Own(assembly, reference) && !IsBuildingBlock(reference) && IsProject(reference) && !IsContract(reference);

    private static bool IsNoBuildingBlock(Assembly assembly, string reference) => IsProject(reference) && !IsBuildingBlock(reference);

    private static bool IsForeignToApplication(Assembly assembly, string reference) =>
        IsProject(reference) && !IsContract(reference) && reference != $"AmiPlatform.{assembly.Module()}.Domain"
        && reference is not ("AmiPlatform.BuildingBlocks.Domain" or "AmiPlatform.BuildingBlocks.Application");

    private static IEnumerable<string> Offenders(IEnumerable<Assembly> assemblies, Func<Assembly, string, bool> offends) =>
        assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies().Where(reference => offends(assembly, reference.Name!)).Select(reference => $"{assembly.Name()} -> {reference.Name}"));

    private static IEnumerable<string> Packages(XDocument project) => project.Descendants("PackageReference").Select(package => (string?)package.Attribute("Include") ?? package.ToString());

    private static IEnumerable<string> InsidesOfOthers(string file, XDocument project) => project.Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
        .Where(name => !IsBuildingBlock(name) && !IsContract(name) && name.Split('.')[1] != file.Split('.')[1])
        .Select(name => $"{file} -> {name}");

    private static string[] ProjectFiles(string layer) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Modules"), $"AmiPlatform.*.{layer}.csproj", SearchOption.AllDirectories);

    private static bool IsProject(string name) => name.StartsWith("AmiPlatform.", StringComparison.Ordinal);

    private static bool IsBuildingBlock(string name) => name.StartsWith("AmiPlatform.BuildingBlocks.", StringComparison.Ordinal);

    private static bool IsContract(string name) => name.EndsWith(".IntegrationEvents", StringComparison.Ordinal);

    private static bool Own(Assembly assembly, string reference) => IsProject(reference) && reference.Split('.')[1] == assembly.Module();

    private static bool IsRuntime(string name) => name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard" or "mscorlib";
}

internal sealed class OffenderThatKnowsPersistence
{
    public Microsoft.EntityFrameworkCore.DbContext? Context { get; init; }
}

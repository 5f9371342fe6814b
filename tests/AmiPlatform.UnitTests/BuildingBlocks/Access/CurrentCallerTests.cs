using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Access;

public sealed class CurrentCallerTests
{
    private readonly CurrentCaller caller = new(new PermissionRegistry([new SomePermissions()]), new SecondFactorOptions());

    [Fact]
    public void Until_somebody_says_who_asks_the_caller_is_the_anonymous_public()
    {
        caller.IsAuthenticated.ShouldBeFalse();
        caller.DisplayName.ShouldBe(CurrentCaller.AnonymousName);
        caller.Has(SomePermissions.Read).ShouldBeFalse();
    }

    [Fact]
    public void A_principal_brings_its_account_name_roles_and_funder()
    {
        var account = Guid.CreateVersion7();
        var funder = Guid.CreateVersion7();
        caller.Use(Principal(
            new(ClaimTypes.NameIdentifier, account.ToString()),
            new(CallerClaims.DisplayName, "Alix Martin"),
            new(ClaimTypes.Role, Roles.FunderAgent),
            new(CallerClaims.Funder, funder.ToString())));

        caller.UserId.ShouldBe(account);
        caller.DisplayName.ShouldBe("Alix Martin");
        caller.Roles.ShouldBe([Roles.FunderAgent]);
        caller.FunderId.ShouldBe(funder);
    }

    [Fact]
    public void An_account_holds_what_its_roles_and_every_account_hold_and_nothing_else()
    {
        caller.UseAccount(Guid.CreateVersion7(), "Alix Martin", [Roles.ProgrammeManager]);
        caller.Has(SomePermissions.Read).ShouldBeTrue();
        caller.Has(SomePermissions.Manage).ShouldBeTrue();
        caller.Has(SomePermissions.Administer).ShouldBeFalse();
        caller.Has("some:unknown").ShouldBeFalse();
    }

    [Fact]
    public void A_key_holds_of_what_its_account_holds_what_is_its_scope_and_open_to_keys()
    {
        Claim[] account = [new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new(ClaimTypes.Role, Roles.ProgrammeManager), new(CallerClaims.ApiKey, "ami_7hQk29VbXwTd")];
        caller.Use(Principal([.. account, new(CallerClaims.Scope, SomePermissions.Manage), new(CallerClaims.Scope, SomePermissions.Sign), new(CallerClaims.Scope, SomePermissions.Administer)]));
        caller.ApiKey.ShouldBe("ami_7hQk29VbXwTd");
        caller.Has(SomePermissions.Manage).ShouldBeTrue();
        caller.Has(SomePermissions.Read).ShouldBeFalse("no scope of the key");
        caller.Has(SomePermissions.Sign).ShouldBeFalse("closed to keys");
        caller.Has(SomePermissions.Administer).ShouldBeFalse("not held by the account");

        caller.Use(Principal(account));
        caller.Has(SomePermissions.Manage).ShouldBeFalse("a key without scopes");
        caller.UseAccount(Guid.CreateVersion7(), "Alix Martin", [Roles.ProgrammeManager]);
        (caller.ApiKey, caller.Has(SomePermissions.Sign)).ShouldBe((null, true));
    }

    [Fact]
    public void The_platform_holds_every_permission_that_exists_and_has_no_account()
    {
        caller.UsePlatform();
        caller.Has(SomePermissions.Administer).ShouldBeTrue();
        caller.Has("some:unknown").ShouldBeFalse();
        caller.IsPlatform.ShouldBeTrue();
        caller.UserId.ShouldBeNull();
    }

    [Fact]
    public void A_principal_that_nobody_authenticated_makes_the_caller_anonymous_again()
    {
        caller.UsePlatform();
        caller.Use(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString())])));
        caller.IsAuthenticated.ShouldBeFalse();
        caller.IsPlatform.ShouldBeFalse();
    }

    [Fact]
    public void Staff_who_must_have_a_second_factor_and_have_none_hold_nothing_until_they_enrol_it()
    {
        var strict = new CurrentCaller(new PermissionRegistry([new SomePermissions()]), new SecondFactorOptions { CompulsoryForStaff = true });
        var funder = Guid.CreateVersion7().ToString();
        Claim[] staff = [new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new(ClaimTypes.Role, Roles.FunderAgent), new(CallerClaims.Funder, funder)];
        strict.Use(Principal(staff));
        (strict.MustEnrol, strict.IsAuthenticated, strict.Roles.Count, strict.FunderId, strict.Has(SomePermissions.Read)).ShouldBe((true, true, 0, (Guid?)null, false));

        strict.Use(Principal([.. staff, new(CallerClaims.SecondFactor, bool.TrueString)]));
        (strict.MustEnrol, strict.Roles.Count, strict.FunderId.ToString(), strict.Has(SomePermissions.Read)).ShouldBe((false, 1, funder, true));
        strict.Use(Principal([.. staff, new(CallerClaims.ApiKey, "ami_7hQk29VbXwTd"), new(CallerClaims.Scope, SomePermissions.Read)]));
        (strict.MustEnrol, strict.Has(SomePermissions.Read)).ShouldBe((false, true), "a program has no app");
        strict.Use(Principal(staff[0]));
        (strict.MustEnrol, strict.Has(SomePermissions.Read)).ShouldBe((false, true), "no staff");
        caller.Use(Principal(staff));
        caller.MustEnrol.ShouldBeFalse("it is not compulsory");
    }

    private static ClaimsPrincipal Principal(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));

    private sealed class SomePermissions : IPermissionSource
    {
        public const string Read = "some:read";
        public const string Manage = "some:manage";
        public const string Sign = "some:sign";
        public const string Administer = "some:administer";

        public IReadOnlyList<PermissionGrant> Grants { get; } =
            [
                new(Read, Roles.SignedIn) { OpenToKeys = true }, new(Manage, Roles.ProgrammeManager) { OpenToKeys = true }, new(Sign, Roles.SignedIn),
                new(Administer, Roles.Administrator) { OpenToKeys = true },
            ];
    }
}

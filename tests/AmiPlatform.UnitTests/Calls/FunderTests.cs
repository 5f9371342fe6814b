using AmiPlatform.BuildingBlocks.Domain.Registers;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class FunderTests
{
    private static readonly FunderId Id = new(Guid.Parse("0195f000-0000-7000-8000-00000000000b"));
    private static readonly ContactPoint Desk = new("Guichet", "guichet@demo.localhost", null);
    private static readonly FunderIdentity Identity = new("Département de démonstration", FunderKind.Departement, Siret("900000100"), "Commission permanente", Desk);

    [Fact]
    public void A_co_funder_is_kept_with_its_number_its_deciding_body_and_whom_to_ask()
    {
        var funder = Funder.Register(Id, Identity, Some.Authority.Name, Some.Authority.Siren).Value;

        (funder.Name, funder.SortedName, funder.Siren, funder.DecidingBody, funder.Contact, funder.IsAuthority)
            .ShouldBe(("Département de démonstration", "departement de demonstration", "900000100", "Commission permanente", Desk, false));
        funder.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new FunderAdded(Id));
    }

    [Fact]
    public void A_number_that_is_none_and_a_contact_nobody_reaches_are_refused_at_their_places() =>
        Funder.Register(Id, Identity with { Siret = "90000010000001", Contact = Desk with { Email = null } }, Some.Authority.Name, Some.Authority.Siren)
            .Errors.Select(error => (error.Code, error.Target)).ShouldBe([("calls.siret-not-genuine", "/siret"), ("calls.contact-unreachable", "/contact")]);

    [Fact]
    public void The_authority_is_not_registered_a_second_time()
    {
        var own = Identity with { Siret = Siret(Some.Authority.Siren) };

        Funder.Register(Id, own, Some.Authority.Name, Some.Authority.Siren).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.funder-is-the-authority");
        Funder.Register(Id, Identity, Some.Authority.Name, Some.Authority.Siren).Value.Change(own, Some.Authority.Name, Some.Authority.Siren).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.funder-is-the-authority");
    }

    [Fact]
    public void No_co_funder_has_the_authoritys_name_however_it_is_spelt()
    {
        var own = Identity with { Name = $" {Some.Authority.Name.ToUpperInvariant()} " };

        Funder.Register(Id, own, Some.Authority.Name, Some.Authority.Siren).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("calls.funder-name-taken"), error => error.Target.ShouldBe("/name"), error => error.Arguments["name"].ShouldBe(own.Name));
        Funder.Register(Id, Identity, Some.Authority.Name, Some.Authority.Siren).Value.Change(own, Some.Authority.Name, Some.Authority.Siren).IsSuccess.ShouldBeFalse();
    }

    [Fact]
    public void Of_the_authority_only_what_is_not_configured_changes()
    {
        var authority = Funder.Authority(Id, Some.Authority.Name, Some.Authority.Siren);
        authority.TakeDomainEvents();

        authority.Change(Identity, Some.Authority.Name, Some.Authority.Siren).Errors.Select(error => (error.Code, error.Target)).ShouldBe(
        [
            ("calls.authority-is-configured", "/name"), ("calls.authority-is-configured", "/kind"), ("calls.authority-is-configured", "/siret"),
        ]);
        authority.TakeDomainEvents().ShouldBeEmpty();

        var own = new FunderIdentity(Some.Authority.Name, FunderKind.Agglomeration, Siret(Some.Authority.Siren), "Conseil communautaire", Desk);
        authority.Change(own, Some.Authority.Name, Some.Authority.Siren).IsSuccess.ShouldBeTrue();
        (authority.Siret, authority.DecidingBody, authority.Siren).ShouldBe((own.Siret, "Conseil communautaire", Some.Authority.Siren));
    }

    [Fact]
    public void A_change_replaces_what_the_directory_holds()
    {
        var funder = Funder.Register(Id, Identity, Some.Authority.Name, Some.Authority.Siren).Value;
        funder.TakeDomainEvents();

        funder.Change(new FunderIdentity("Caisse", FunderKind.SocialBody, null, null, null), Some.Authority.Name, Some.Authority.Siren).IsSuccess.ShouldBeTrue();

        (funder.Name, funder.Kind, funder.Siret, funder.Siren, funder.DecidingBody, funder.Contact).ShouldBe(("Caisse", FunderKind.SocialBody, null, "", null, null));
        funder.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new FunderChanged(Id));
    }

    /// <summary>The establishment 0001 of an invented company, with the check digit that makes it pass.</summary>
    private static string Siret(string siren) =>
        Enumerable.Range(0, 10).Select(digit => $"{siren}0001{digit}").Single(SiretDigits.AreGenuine);
}

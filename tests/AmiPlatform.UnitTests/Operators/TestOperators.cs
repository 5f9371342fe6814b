using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using Shouldly;

namespace AmiPlatform.UnitTests.Operators;

internal static class TestOperators
{
    public static readonly DateTimeOffset Now = new(2027, 3, 8, 16, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2027, 3, 8);
    public static readonly LegalMoment Moment = new(Now, Today);
    public static readonly Guid Representative = Guid.Parse("01900000-0000-7000-8000-000000000001");
    public static readonly Guid Editor = Guid.Parse("01900000-0000-7000-8000-000000000002");
    public static readonly Guid Stranger = Guid.Parse("01900000-0000-7000-8000-000000000003");

    /// <summary>An agent of the authority.</summary>
    public static readonly Agent Officer = new(Guid.Parse("01900000-0000-7000-8000-000000000009"), "Grace");

    public static OperatorClaims Association { get; } = new(
        OperatorKind.Association, null, "Les Jardins de la Fosse", "JDF", Siret(900_000_001), "W622000001", null, "1 rue des Essais", "62498", new DateOnly(2015, 5, 1));

    public static Operator Registered(OperatorClaims? claims = null)
    {
        var registered = Operator.Register(new OperatorId(Guid.Parse("01900000-0000-7000-8000-0000000000aa")), Identity(claims ?? Association), Representative, Now);
        registered.TakeDomainEvents();
        return registered;
    }

    /// <summary>Lets in whom the representative invited.</summary>
    public static void Joins(this Operator subject, Guid userId, MemberRole role, DateOnly? mandateEndsOn = null) =>
        subject.Admit(Representative, userId, role, mandateEndsOn, Moment).IsSuccess.ShouldBeTrue();

    public static OperatorIdentity Identity(OperatorClaims claims) => OperatorIdentity.Of(claims, Today).Value;

    /// <summary>A number whose check digit is right: nine digits, the establishment 0001, the digit that fits.</summary>
    public static string Siret(int siren)
    {
        var start = $"{siren:000000000}0001";
        return Enumerable.Range(0, 10).Select(digit => $"{start}{digit}").Single(candidate => AmiPlatform.Operators.Domain.Operators.Siret.Parse(candidate).IsSuccess);
    }

    /// <summary>Expects one refusal, an aggregate that is the same to the byte, and no fact.</summary>
    public static Error ShouldRefuse(Operator subject, string code, Func<Operator, Result> act)
    {
        subject.TakeDomainEvents();
        var before = Picture(subject);
        var refusal = act(subject).Errors.ShouldHaveSingleItem();
        refusal.Code.ShouldBe(code);
        Picture(subject).ShouldBe(before);
        subject.TakeDomainEvents().ShouldBeEmpty();
        return refusal;
    }

    /// <summary>All that an operator holds, as text.</summary>
    public static string Picture(Operator subject) => JsonSerializer.Serialize(subject);
}

using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using FluentValidation;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

public sealed class ValidationMessageTests
{
    // What must stay empty or is missing has no value to repeat; what must differ says what from; of a condition nothing is known.
    private static readonly string[] WithoutValue = ["empty", "null", "not-empty", "not-null", "not-equal", "predicate", "async-predicate"];

    [Fact]
    public void Every_message_of_a_validator_names_the_field_and_repeats_what_was_given()
    {
        var catalog = MessageCatalog.Load(PlatformAssemblies.All);
        var keys = catalog.Keys.Where(key => key.StartsWith("validation.", StringComparison.Ordinal)).ToList();
        keys.Count.ShouldBeGreaterThan(20);
        foreach (var key in keys)
        {
            foreach (var language in new[] { "fr", "en" })
            {
                var text = catalog.Find(key, CultureInfo.GetCultureInfo(language))!;
                text.ShouldContain("{field}", customMessage: $"{key} ({language})");
                if (WithoutValue.All(rule => key != $"validation.{rule}"))
                    (text.Contains("{propertyValue", StringComparison.Ordinal) || text.Contains("{totalLength}", StringComparison.Ordinal)).ShouldBeTrue($"{key} ({language})");
            }
        }
    }

    [Fact]
    public void A_refusal_repeats_the_beginning_of_what_was_given_and_nothing_that_turns_a_line_around()
    {
        var failure = new Rules().Validate(new Sample("a\u202e😀" + new string('x', 300))).Errors.ShouldHaveSingleItem();
        var error = ValidationErrors.From(failure);
        error.Target.ShouldBe("/name");
        error.Arguments["propertyValue"].ShouldBe("a\ufffd😀" + new string('x', 96) + "…");
    }

    private sealed record Sample(string Name);

    private sealed class Rules : AbstractValidator<Sample>
    {
        public Rules() => RuleFor(sample => sample.Name).Must(_ => false);
    }
}

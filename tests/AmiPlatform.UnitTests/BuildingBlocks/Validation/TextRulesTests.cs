using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Validation;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("Maison de quartier « Les Étoiles » – n° 3")]
    [InlineData("شباب الحي")]
    [InlineData("emoji 🏘️ and family 👩‍👧")]
    public void Visible_characters_of_any_script_are_accepted(string text)
    {
        Faults(new Note(text, text)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u001b')]
    [InlineData('\u0085')]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    [InlineData('\uffff')]
    public void A_character_that_hides_or_turns_text_is_refused_with_its_place(char hidden)
    {
        Faults(new Note($"ab{hidden}", $"ab{hidden}")).ShouldBe(
        [
            ("/title", "text.line-character", $"U+{(int)hidden:X4}", 3),
            ("/remark", "text.character", $"U+{(int)hidden:X4}", 3),
        ]);
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\ttwo")]
    [InlineData("one\u2028two")]
    public void Line_breaks_and_tabs_belong_into_a_text_but_not_into_a_line(string text)
    {
        Faults(new Note(text, text)).Select(fault => fault.Pointer).ShouldBe(["/title"]);
    }

    private static IReadOnlyList<(string? Pointer, string Code, object? Character, object? Position)> Faults(Note note) =>
    [
        .. new NoteValidator().Validate(note).Errors.Select(ValidationErrors.From)
            .Select(error => (error.Target, error.Code, error.Arguments["character"], error.Arguments["position"])),
    ];

    private sealed record Note(string Title, string? Remark);

    private sealed class NoteValidator : AbstractValidator<Note>
    {
        public NoteValidator()
        {
            RuleFor(note => note.Title).NotEmpty().IsLine(100);
            RuleFor(note => note.Remark).IsText(100);
        }
    }
}

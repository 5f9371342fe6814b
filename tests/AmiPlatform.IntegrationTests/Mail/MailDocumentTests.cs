using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.IntegrationTests.Contracts;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

public sealed partial class MailDocumentTests
{
    [Fact]
    public async Task The_document_lists_every_mail_that_there_is_a_template_for_and_no_other()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(ApprovedDocumentsTests.Root(), "docs", "mail.md"), TestContext.Current.CancellationToken);
        var chapter = document[document.IndexOf("## What is sent today", StringComparison.Ordinal)..document.IndexOf("## What readers want", StringComparison.Ordinal)];
        var listed = chapter.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(Names).ToList();

        var templates = PlatformAssemblies.All.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMailContent))).Select(MailTemplates.NameOf).ToList();
        templates.Count.ShouldBeGreaterThan(15);
        listed.ShouldBe(templates, ignoreOrder: true);
    }

    // The first cell names a mail whole, and others by how their names end where they differ: `access.second-factor-on`, `-off`.
    private static IEnumerable<string> Names(string line)
    {
        var names = Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value).ToList();
        return names.Select(name => name.StartsWith('-') ? names[0][..names[0].LastIndexOf('-')] + name : name);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}

using System.Globalization;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Every template in each language, read when the host starts.</summary>
internal sealed class MailTemplates
{
    private const string Usual = "fr";
    private static readonly string[] Languages = [Usual, "en"];
    private readonly Dictionary<(Type Content, string Language), MailTemplate> templates = [];
    private readonly HashSet<string> mailings = [];

    /// <param name="assemblies">Where records and files are looked for.</param>
    /// <exception cref="InvalidOperationException">A record names no template, a file is missing, or a template is not as it must be.</exception>
    public MailTemplates(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMailContent))))
        {
            if (KindOf(type) == MailKind.Mailing) mailings.Add(NameOf(type));
            foreach (var language in Languages)
            {
                var file = $"{NameOf(type)}.{language}.txt";
                using var stream = type.Assembly.GetManifestResourceStream($"Mail.{file}") ?? throw new InvalidOperationException($"{type.FullName} has no template {file}.");
                using var reader = new StreamReader(stream);
                templates.Add((type, language), new MailTemplate(file, reader.ReadToEnd(), type));
            }
        }
    }

    /// <summary>The language of a mail to whom the request is answered in this culture.</summary>
    public static string LanguageOf(CultureInfo culture) => Languages.Contains(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : Usual;

    /// <summary>Name of the template of a record.</summary>
    public static string NameOf(Type content) =>
        content.GetCustomAttribute<MailTemplateAttribute>()?.Name ?? throw new InvalidOperationException($"{content.FullName} names no template.");

    /// <summary>Whether the reader of what was written from a template may do without it.</summary>
    public bool IsMailing(string template) => mailings.Contains(template);

    /// <summary>The same of a record.</summary>
    public static MailKind KindOf(Type content) => content.GetCustomAttribute<MailTemplateAttribute>()?.Kind ?? MailKind.Necessary;

    /// <summary>Writes a mail.</summary>
    public MailText Write(IMailContent content, string language, Messages messages) =>
        templates[(content.GetType(), language)].Fill(content, messages, CultureInfo.GetCultureInfo(language));
}

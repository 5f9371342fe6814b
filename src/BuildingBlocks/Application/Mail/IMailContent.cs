namespace AmiPlatform.BuildingBlocks.Application.Mail;

/// <summary>
/// What a mail says: a record whose properties are the merge fields of its template. It carries <see cref="MailTemplateAttribute"/>, and the template is a file in each language,
/// <c>Resources/Mail/NAME.fr.txt</c> and <c>.en.txt</c>: the subject, an empty line, paragraphs, with fields written <c>{field}</c>. Instants, numbers and values of enumerations are written
/// in the language of the mail, as messages are. A field that the record has not stops the start; a paragraph of a field that holds nothing is left out.
/// </summary>
public interface IMailContent;

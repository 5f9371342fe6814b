namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>
/// What a document says: a record whose properties are the merge fields of its template; a list of records is the rows of a table or of fields. It carries <see cref="DocumentTemplateAttribute"/>, and the template
/// is a file in each language, <c>Resources/Documents/NAME.fr.json</c> and <c>.en.json</c>: a title and blocks, in whose texts fields are written <c>{field}</c> as in mails and messages. A field that the record
/// has not, or that a template does not use, stops the start; a text whose fields all hold nothing is left out.
/// </summary>
public interface IDocumentContent;

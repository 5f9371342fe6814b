using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Rows as the database reads them from a parameter.</summary>
[JsonSerializable(typeof(List<WrittenMail>))]
internal sealed partial class MailRowsJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

[JsonSerializable(typeof(Page<MailSummary>))]
[JsonSerializable(typeof(MailState?))]
[JsonSerializable(typeof(MailPreferencesResponse))]
[JsonSerializable(typeof(SetMailPreferencesBody))]
internal sealed partial class MailJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Access.Me;
using AmiPlatform.BuildingBlocks.Access.Registration;
using AmiPlatform.BuildingBlocks.Access.SignIn;

namespace AmiPlatform.BuildingBlocks.Access;

[JsonSerializable(typeof(RegisterBody))]
[JsonSerializable(typeof(Registered))]
[JsonSerializable(typeof(LogInBody))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(RefreshBody))]
[JsonSerializable(typeof(MeResponse))]
internal sealed partial class AccessJsonContext : JsonSerializerContext;

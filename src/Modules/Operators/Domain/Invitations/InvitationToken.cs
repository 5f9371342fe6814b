using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.Operators.Domain.Invitations;

/// <summary>The secret of an invitation's link, 256 bits. Only its hash is kept.</summary>
internal sealed class InvitationToken(string text)
{
    public const int HashLength = 64, MaximumLength = 100;

    public string Text => text;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static InvitationToken Make() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
}

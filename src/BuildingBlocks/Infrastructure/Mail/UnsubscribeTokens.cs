using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Links;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Links that end the mailings to one address. They hold the address, encrypted and signed: nothing is stored for each mail, and nobody ends those to another.</summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection, IPublicLinks links)
{
    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Mail.Unsubscribe");

    public Uri LinkOf(string address) => links.To($"/api/platform/{Unsubscribe.Path.Replace("{token}", TokenOf(address), StringComparison.Ordinal)}");

    public string TokenOf(string address) => Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes(address)));

    /// <summary>The address that a token was made for; nothing where it was made by somebody else.</summary>
    public string? AddressOf(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

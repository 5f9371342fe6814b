using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

/// <summary>Decrypts what <see cref="KeySealer"/> encrypted. Its name stands in the stored keys: it is for ever.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var master = services.GetRequiredService<MasterKeys>().Find(encryptedElement.Attribute(KeySealer.SealedBy)?.Value)
            ?? throw new CryptographicException("A stored key was sealed under a key that Secrets:Key and Secrets:OldKeys do not name.");
        return XElement.Parse(Encoding.UTF8.GetString(master.Open(Convert.FromBase64String(encryptedElement.Value))));
    }
}

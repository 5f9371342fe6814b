using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

/// <summary>Encrypts a key of data protection before it is stored.</summary>
internal sealed class KeySealer(MasterKey master) : IXmlEncryptor
{
    public const string Element = "sealedKey";
    public const string SealedBy = "by";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var box = master.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new(new XElement(Element, new XAttribute(SealedBy, master.Name), Convert.ToBase64String(box)), typeof(KeyOpener));
    }
}

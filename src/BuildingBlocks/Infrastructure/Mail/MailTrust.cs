using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Trusts the certificates of mail servers that the system trusts, and those that an authority of the operator's own has signed.</summary>
internal sealed class MailTrust(X509Certificate2Collection roots)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Reads certificates of a file (PEM).</summary>
    /// <returns>Those that are in it; nothing where the file cannot be read or has none.</returns>
    public static X509Certificate2Collection? Read(string path)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0 ? certificates : null;
        }
        catch (Exception refused) when (refused is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether this is the server that was meant.</summary>
    public bool Trusts(object sender, X509Certificate? certificate, X509Chain? presented, SslPolicyErrors faults)
    {
        if (faults == SslPolicyErrors.None) return true;
        if (faults != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        // An authority of one's own publishes no list of what it has revoked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (presented is not null) chain.ChainPolicy.ExtraStore.AddRange(presented.ChainElements.Select(element => element.Certificate).ToArray());
        using var server = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(server);
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>A certificate authority of nobody but the test.</summary>
internal sealed class CertificateMaker : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 root;

    public CertificateMaker()
    {
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(1));
    }

    /// <summary>The certificate of the authority, as a text (PEM).</summary>
    public string Root => root.ExportCertificatePem();

    public void Dispose()
    {
        root.Dispose();
        key.Dispose();
    }

    /// <summary>A certificate of a server with its key.</summary>
    /// <param name="address">Address of the server that it is for.</param>
    /// <param name="ends">When it ends, in days from now.</param>
    public X509Certificate2 ServerAt(IPAddress address, int ends = 30)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.test", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        using var signed = request.Create(root, DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddDays(ends), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(own);
    }
}

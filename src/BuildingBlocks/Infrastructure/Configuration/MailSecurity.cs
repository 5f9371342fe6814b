namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and must change to TLS before anything is sent; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear: for a relay on the same machine.</summary>
    None,
}

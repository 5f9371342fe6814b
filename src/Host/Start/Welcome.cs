using AmiPlatform.BuildingBlocks.Access.Demonstration;

namespace AmiPlatform.Host.Start;

/// <summary>What a developer reads after the first start: addresses, accounts, what to try.</summary>
internal static class Welcome
{
    public static string Text(string address, DemonstrationAccounts accounts) =>
        $"""

        AmiPlatform is ready on {address}
          first page       {address}/
          reference        {address}/reference
          open calls       {address}/api/calls?phase=Open
          coming meetings  {address}/api/events/meetings
          territory        {address}/api/territories/statistics
          health           {address}/health/ready

        Demonstration accounts (password {accounts.Password}):
          {string.Join(Environment.NewLine + "  ", accounts.Emails)}

        To try: sign in as the association and look at its files
          TOKEN=$(curl -s {address}/api/access/login -H 'Content-Type: application/json' \
            -d '{"{"}"email":"association@demo.localhost","password":"{accounts.Password}"{"}"}' | sed 's/.*"accessToken":"\([^"]*\)".*/\1/')
          curl -s {address}/api/applications -H "Authorization: Bearer $TOKEN"
        """;
}
